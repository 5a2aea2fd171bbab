/** Reads and writes specs, prompts and answers. */
module dev.ancilla.formats {
  requires transitive dev.ancilla.core;
  requires org.snakeyaml.engine;
  requires tools.jackson.databind;

  exports dev.ancilla.formats.file;
  exports dev.ancilla.formats.row;
  exports dev.ancilla.formats.spec;
}
