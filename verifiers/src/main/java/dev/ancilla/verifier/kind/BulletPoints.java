package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.List;

/** Bullet points, counted over the whole answer. */
final class BulletPoints implements Kind {
  @Override
  public String alias() {
    return "detectable_format:number_bullet_lists";
  }

  @Override
  public String summary() {
    return "Exactly so many bullet points.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.count("num_bullets", "how many", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int bullets = parameters.count("num_bullets", 1);
    return new Obligation.Measure(new Quantity.Units(Unit.BULLET), bullets, bullets);
  }
}
