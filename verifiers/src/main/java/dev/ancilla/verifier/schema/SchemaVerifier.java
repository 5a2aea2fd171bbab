package dev.ancilla.verifier.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON document that a schema accepts, alone or in a code fence. The regions are the values at
 * fault. Immutable, thread-safe.
 *
 * <p>Undecided where the document is nested deeper than the parser goes (500 levels), or the schema
 * refers to itself without end. A name that comes twice in an object is a fault: readers disagree
 * about which of the two counts.
 */
final class SchemaVerifier implements Verifier {
  private static final int MOST_FAULTS = 8;
  private static final SchemaLocation DRAFT_2020_12 =
      SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Schema schema;

  private SchemaVerifier(Schema schema) {
    this.schema = schema;
  }

  static SchemaVerifier compile(Obligation.Schema obligation) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .regularExpressionFactory(new LinearPatterns())
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    String written = obligation.schema().print();
    List<Error> faults = registry.getSchema(DRAFT_2020_12).validate(written, InputFormat.JSON);
    if (!faults.isEmpty()) {
      throw malformed(wording(faults.getFirst()));
    }
    try {
      Schema schema = registry.getSchema(written, InputFormat.JSON);
      schema.initializeValidators();
      return new SchemaVerifier(schema);
    } catch (SchemaException | IllegalArgumentException malformed) {
      throw malformed(String.valueOf(malformed.getMessage()));
    }
  }

  private static AncillaException malformed(String why) {
    return new AncillaException(
        ErrorCode.BAD_SPEC,
        "the schema is no JSON Schema of draft 2020-12 that can be used here: %s.".formatted(why));
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    JsonVerifier.Reading reading = JsonVerifier.read(text);
    if (!reading.json().isAccepted()) {
      return JsonVerifier.examine(text, reading);
    }
    // A schema that refers to itself without end exhausts the stack.
    return Measurement.examine(whole -> compare(whole.text(), reading.json().body()), candidate);
  }

  private Finding compare(String text, Region body) {
    String document = body.of(text);
    JsonNode tree;
    try {
      tree = MAPPER.readTree(document);
    } catch (JacksonException refused) {
      String why = refused.getOriginalMessage();
      return why.startsWith("Duplicate")
          ? twice(why)
          : Finding.undecided("the parser refuses this JSON: " + why);
    }
    List<Error> faults = schema.validate(tree);
    if (faults.isEmpty()) {
      return Finding.satisfied("valid by the schema");
    }
    List<Region> regions = new ArrayList<>();
    for (Error fault : faults.stream().limit(MOST_FAULTS).toList()) {
      Region inDocument = JsonPlaces.find(document, fault.getInstanceLocation());
      regions.add(new Region(body.start() + inDocument.start(), body.start() + inDocument.end()));
    }
    String fact =
        faults.stream()
            .limit(MOST_FAULTS)
            .map(SchemaVerifier::wording)
            .collect(Collectors.joining("; "));
    return new Finding(
        Value.F,
        regions.stream().sorted().distinct().toList(),
        OptionalDouble.empty(),
        faults.size(),
        fact,
        "Answer with JSON that satisfies the schema: %s.".formatted(fact));
  }

  private static Finding twice(String why) {
    return new Finding(
        Value.F,
        List.of(),
        OptionalDouble.empty(),
        1,
        "a name comes twice in one object (%s)".formatted(why),
        "Give each member of an object a name of its own.");
  }

  private static String wording(Error fault) {
    String place = fault.getInstanceLocation().toString();
    String name = place.isEmpty() ? "the document" : place;
    return name + ": " + fault.getMessage();
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new SchemaMonitor(this, start);
  }
}
