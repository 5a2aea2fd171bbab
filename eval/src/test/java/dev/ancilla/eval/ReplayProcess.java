package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.TokenStream;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A run in a process of its own, to be killed. Arguments: folder, prompts, milliseconds a reply.
 */
final class ReplayProcess {
  private ReplayProcess() {}

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    SmallBenchmark benchmark = new SmallBenchmark(Integer.parseInt(arguments[1]));
    Duration pause = Duration.ofMillis(Integer.parseInt(arguments[2]));
    IfEval evaluation =
        new IfEval(
            KindCatalogue.ifeval(),
            StandardVerifiers.create(),
            new PortedChecker(),
            new OfficialChecker(Optional.empty(), Duration.ofSeconds(1)),
            InstantSource.system());
    try (Model model = new SlowModel(benchmark.model(), pause)) {
      evaluation.run(
          SmallBenchmark.settings(
              home.resolve("prompts.jsonl"), home.resolve("out"), new Track.Raw()),
          model,
          SmallBenchmark.PROVENANCE,
          Progress.SILENT);
    } catch (AncillaException failure) {
      System.err.println(failure.getMessage());
      System.exit(failure.code().exitStatus().code());
    }
  }

  /** Waits before each reply, so that there is time to be killed in. */
  private record SlowModel(Model model, Duration pause) implements Model {
    @Override
    public String id() {
      return model.id();
    }

    @Override
    public Capabilities capabilities() {
      return model.capabilities();
    }

    @Override
    public TokenStream start(Request request) {
      LockSupport.parkNanos(pause.toNanos());
      return model.start(request);
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
