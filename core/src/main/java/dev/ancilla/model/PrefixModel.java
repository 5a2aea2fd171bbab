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

  /**
   * How likely a continuation is: the natural logarithm of the probability of each token given all
   * before it, at temperature 1. Costs one evaluation a token, batched.
   *
   * @param from index of the first token to score, from 1 to the length
   * @return one entry a token from there on
   * @throws dev.ancilla.error.AncillaException when the tokens do not fit the context
   */
  double[] logProbabilities(int[] tokens, int from);
}
