package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.formats.row.JsonPage;
import dev.ancilla.formats.row.RowFields;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Sampling;
import dev.ancilla.plan.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run was started with: {@code run.json}, written before the first row. Immutable.
 *
 * <p>Settings are what decides the answers; they are fixed by the first start. Every start is noted
 * with its version and date, so that rows of different builds can be told.
 *
 * @param settings by name, as they are shown and compared
 * @param starts oldest first, at least one
 */
record Manifest(Map<String, String> settings, List<Start> starts) {
  private static final int FORMAT = 1;
  private static final int MAX_BYTES = 1 << 20;

  /**
   * One time the command was given.
   *
   * @param at when
   * @param concurrency most prompts at work at once
   */
  record Start(
      Instant at, String version, Optional<String> commit, String command, int concurrency) {}

  Manifest {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    starts = List.copyOf(starts);
  }

  /** One setting, as it is shown; "unknown" where an older run has none of that name. */
  String setting(String name) {
    return settings.getOrDefault(name, "unknown");
  }

  /** The manifest of a first start. */
  static Manifest of(
      EvalSettings settings, String dataSha256, String modelId, Provenance provenance, Instant at) {
    Map<String, String> fixed = new LinkedHashMap<>();
    fixed.put("benchmark", "ifeval");
    fixed.put("data sha256", dataSha256);
    fixed.put("limit", settings.limit().isPresent() ? "" + settings.limit().getAsInt() : "all");
    fixed.put("model", modelId);
    fixed.put("model sha256", provenance.modelSha256().orElse("unknown"));
    fixed.put("track", settings.track().label());
    fixed.put("max tokens", Integer.toString(settings.maxTokens()));
    fixed.put("seed", Long.toString(settings.seed()));
    fixed.put("sampling", describe(settings.sampling()));
    if (settings.track() instanceof Track.Oracle oracle) {
      Budget budget = oracle.budget();
      fixed.put("budget tokens", Long.toString(budget.tokensOut()));
      fixed.put("budget attempts", Integer.toString(budget.attempts()));
      fixed.put("budget time", budget.wallTime().toString());
      fixed.put("resampling", describe(oracle.resampling()));
    }
    Start start =
        new Start(
            at,
            provenance.version(),
            provenance.commit(),
            provenance.command(),
            settings.concurrency());
    return new Manifest(fixed, List.of(start));
  }

  /** The steps that are on, for example {@code temperature 0.7, top-p 0.95}. */
  static String describe(Sampling sampling) {
    if (sampling.equals(Sampling.GREEDY)) {
      return "greedy";
    }
    List<String> steps = new ArrayList<>();
    steps.add(sampling.greedy() ? "greedy" : "temperature " + sampling.temperature());
    if (sampling.topK() > 0) {
      steps.add("top-k " + sampling.topK());
    }
    if (sampling.topP() < 1) {
      steps.add("top-p " + sampling.topP());
    }
    if (sampling.minP() > 0) {
      steps.add("min-p " + sampling.minP());
    }
    Repetition repetition = sampling.repetition();
    if (repetition.penalty() != 1) {
      steps.add(
          "repetition penalty %s over %d"
              .formatted(repetition.penalty(), repetition.penaltyWindow()));
    }
    if (repetition.dryMultiplier() > 0) {
      steps.add(
          "DRY %s base %s from %d"
              .formatted(
                  repetition.dryMultiplier(), repetition.dryBase(), repetition.dryAllowedLength()));
    }
    if (repetition.forbiddenNgram() > 0) {
      steps.add("no repeated %d-gram".formatted(repetition.forbiddenNgram()));
    }
    return String.join(", ", steps);
  }

  /**
   * This start after those that a folder holds.
   *
   * @throws AncillaException ({@link ErrorCode#BAD_USAGE}) when a setting differs
   */
  Manifest after(Manifest earlier, Path folder) {
    List<String> differing = new ArrayList<>();
    earlier.settings.forEach(
        (name, old) -> {
          String now = settings.getOrDefault(name, "absent");
          if (!now.equals(old)) {
            differing.add("%s was %s and is now %s".formatted(name, old, now));
          }
        });
    settings.forEach(
        (name, now) -> {
          if (!earlier.settings.containsKey(name)) {
            differing.add("%s was absent and is now %s".formatted(name, now));
          }
        });
    if (!differing.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "%s holds a run with other settings: %s. Use the same settings to go on, or another --out."
              .formatted(folder, String.join("; ", differing)));
    }
    List<Start> all = new ArrayList<>(earlier.starts);
    all.addAll(starts);
    return new Manifest(settings, all);
  }

  /** What a folder holds; empty where no run was started in it. */
  static Optional<Manifest> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(parse(JsonPage.parse(TextFile.read(file, MAX_BYTES), file.toString())));
  }

  private static Manifest parse(RowFields page) {
    if (page.whole("ancilla_eval") != FORMAT) {
      return page.refuse("ancilla_eval", "%d; choose another --out".formatted(FORMAT));
    }
    Map<String, String> settings = new LinkedHashMap<>();
    page.map("settings").forEach((name, value) -> settings.put(name, value.toString()));
    List<Start> starts =
        page.rows("starts").stream()
            .map(
                start ->
                    new Start(
                        Instant.parse(start.text("at")),
                        start.text("version"),
                        start.optionalText("commit"),
                        start.text("command"),
                        (int) start.count("concurrency")))
            .toList();
    return new Manifest(settings, starts);
  }

  /** As the text of {@code run.json}. */
  String print() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("ancilla_eval", FORMAT);
    page.put("settings", settings);
    page.put("starts", starts.stream().map(Manifest::object).toList());
    return JsonPage.print(page);
  }

  private static Map<String, Object> object(Start start) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", start.at().toString());
    object.put("version", start.version());
    object.put("commit", start.commit());
    object.put("command", start.command());
    object.put("concurrency", start.concurrency());
    return object;
  }
}
