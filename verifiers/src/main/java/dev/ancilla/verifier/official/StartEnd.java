package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.python.PythonText;

/** How a response begins and ends. */
final class StartEnd {
  private StartEnd() {}

  /** Any case; white space and then double quotes around the response do not matter. */
  static Rule endPhrase(Parameters parameters) {
    String end = PythonText.lower(PythonText.strip(parameters.text("end_phrase")));
    return response ->
        PythonText.lower(PythonText.strip(PythonText.strip(response), '"')).endsWith(end);
  }

  /** First and last character an ASCII double quote. */
  static Rule quotation(Parameters parameters) {
    return response -> {
      String text = PythonText.strip(response);
      return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    };
  }
}
