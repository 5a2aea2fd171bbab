package dev.ancilla.model.llamacpp;

import java.util.List;

/** Prompts of many kinds and lengths, written for these tests. */
final class Prompts {
  static final List<String> TWENTY =
      List.of(
          "Why is the sky blue?",
          "Write a limerick about a cat who learned to sail.",
          "List five uses for a paper clip.",
          "Translate \"good morning\" into French, Spanish and German.",
          "Explain recursion to a ten-year-old.",
          "What is 17 times 23? Show your steps.",
          "Write a Python function that reverses a string.",
          "Summarise the plot of Romeo and Juliet in two sentences.",
          "Give me a recipe for pancakes without eggs.",
          "Name three rivers in Africa.",
          "Write a polite email asking for a deadline extension.",
          "What would happen if the moon disappeared?",
          "Make a table of three planets and their number of moons.",
          "Describe the taste of lemon without using the word sour.",
          "Continue: Once upon a time, in a village by the sea,",
          "Is a tomato a fruit or a vegetable?",
          "\u00bfCu\u00e1l es la capital de Argentina?",
          "Answer with emoji only: what is the weather like in winter?",
          "Hi",
          "Compare trains and planes for a trip of 500 km. Consider cost, time, comfort and the "
              + "environment, and end with a recommendation for a family of four.");

  private Prompts() {}

  /** A prompt of about so many words. */
  static String ofWords(int words) {
    String[] cycle =
        "the old harbour was quiet when a small boat came in with seven crates of oranges"
            .split(" ");
    StringBuilder text = new StringBuilder("Summarise this story:");
    for (int i = 0; i < words; i++) {
      text.append(' ').append(cycle[(i + i / cycle.length) % cycle.length]);
    }
    return text.toString();
  }
}
