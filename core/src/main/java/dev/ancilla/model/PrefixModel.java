package dev.ancilla.model;

import java.util.List;

/** A model whose sequences can be driven token by token. */
public interface PrefixModel extends Model {

  Vocabulary vocabulary();

  /**
   * The token ids of a conversation in the model's own chat template, ending where the assistant's
   * turn begins.
   */
  int[] promptTokens(List<Message> messages);

  /**
   * Opens a sequence that holds these tokens. Waits while all sequences are in use.
   *
   * @throws dev.ancilla.error.AncillaException when the tokens do not fit the context
   */
  Prefix open(int[] tokens);
}
