/** Any endpoint that speaks OpenAI's chat completions, as a model. */
module dev.ancilla.model.openai {
  requires static transitive org.jspecify;
  requires transitive dev.ancilla.core;
  requires java.net.http;
  requires tools.jackson.databind;

  exports dev.ancilla.model.openai;
}
