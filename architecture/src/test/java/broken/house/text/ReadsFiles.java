package broken.house.text;

import java.nio.file.Path;

/** Knows of files. */
record ReadsFiles(Path file) {}
