package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** STAND-IN for the row log of ancilla-formats; goes when that is merged. */
final class AnswerFile implements AnswerLog {
  private final FileChannel channel;
  private final List<Answer> recovered = new ArrayList<>();
  private final Path file;

  AnswerFile(Path file) {
    this.file = file;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      ByteBuffer all = ByteBuffer.allocate((int) channel.size());
      while (all.hasRemaining() && channel.read(all) >= 0) {}
      byte[] bytes = all.array();
      int whole = bytes.length;
      while (whole > 0 && bytes[whole - 1] != '\n') {
        whole--;
      }
      int number = 0;
      for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
        recovered.add(AnswerRow.parse(line, file + ":" + ++number));
      }
      channel.truncate(whole);
      channel.position(whole);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  @Override
  public List<Answer> recovered() {
    return List.copyOf(recovered);
  }

  @Override
  public void append(Answer answer) {
    long before = -1;
    try {
      before = channel.position();
      ByteBuffer bytes =
          ByteBuffer.wrap((AnswerRow.print(answer) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException failure) {
      try {
        if (before >= 0) {
          channel.truncate(before);
        }
      } catch (IOException further) {
        failure.addSuppressed(further);
      }
      throw failed(failure);
    }
  }

  private AncillaException failed(IOException failure) {
    return new AncillaException(
        ErrorCode.INPUT_OUTPUT, "%s: %s".formatted(file, failure.getMessage()), failure);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }
}
