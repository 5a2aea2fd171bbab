package dev.ancilla.model.files;

/** Is told how far a long step has come, on the thread that does it. */
public interface DownloadProgress {
  /** Shows nothing. */
  DownloadProgress SILENT =
      new DownloadProgress() {
        @Override
        public void began(String step, long totalBytes) {}

        @Override
        public void reached(long bytes) {}
      };

  /**
   * A step begins; the one before has ended.
   *
   * @param step what is done, such as {@code fetching}
   * @param totalBytes how many bytes it will handle; 0 where that is unknown
   */
  void began(String step, long totalBytes);

  /** So many bytes of the current step are done. */
  void reached(long bytes);
}
