package dev.ancilla.model.files;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model file in the GGUF format whose header is sound and whose data is all there. Immutable.
 *
 * <p>Native engines trust their input: some abort the process on a broken file. So every file goes
 * through {@link #read} first.
 *
 * <pre>
 *   "GGUF" version:u32 tensors:u64 entries:u64
 *   entry*   key:text type:u32 value           text = length:u64 bytes
 *   tensor*  name:text dims:u32 dim:u64* type:u32 offset:u64
 *   padding to a multiple of general.alignment, 32 unless said
 *   data     each tensor at its offset from here
 * </pre>
 *
 * @param sizeBytes length of the file
 * @param architecture such as {@code llama}; {@code unknown} where the file does not say
 * @param name the model's name for itself; the file's name where it has none
 * @param quantisation such as {@code Q4_1}; {@code unknown} where the file does not say
 * @param tensorCount how many tensors there are
 * @param parameterCount elements of all tensors together
 * @param contextTokens longest context the model was made for; 0 where the file does not say
 */
public record GgufFile(
    Path path,
    long sizeBytes,
    String architecture,
    String name,
    String quantisation,
    long tensorCount,
    long parameterCount,
    int contextTokens) {

  /**
   * Reads the header and checks the length of the file against it.
   *
   * <p>Cost: the header only, 1.7 MB and some milliseconds for a vocabulary of 49,152; at most 1
   * MiB of memory whatever the header claims.
   *
   * @throws AncillaException MODEL_MISSING if there is no such file; MODEL_CORRUPT if it is
   *     truncated, no GGUF file, or has a header that no engine should see; INPUT_OUTPUT if it
   *     cannot be read
   */
  public static GgufFile read(Path path) {
    if (!Files.exists(path)) {
      throw new AncillaException(
          ErrorCode.MODEL_MISSING,
          "There is no model file at %s. Run './ancilla model pull' for the built-in model, or give the path of a GGUF file."
              .formatted(path));
    }
    if (!Files.isRegularFile(path)) {
      throw new AncillaException(
          ErrorCode.MODEL_MISSING,
          "%s is not a file. Give the path of the GGUF file itself.".formatted(path));
    }
    try (FileChannel channel = FileChannel.open(path)) {
      return new HeaderParser(path, channel).parse();
    } catch (MalformedHeader e) {
      throw new AncillaException(
          ErrorCode.MODEL_CORRUPT,
          "%s cannot be used as a model: %s. Get it again: './ancilla model pull' for the built-in model, else copy the GGUF file anew."
              .formatted(path, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s cannot be read (%s). Check its permissions and the disk.".formatted(path, e),
          e);
    }
  }
}
