// What Swift cannot call: Tesseract's layout analysis with merged words, and the measures of a row, are C++ only.
#ifndef SOHOA_LAYOUT_H
#define SOHOA_LAYOUT_H

#ifdef __cplusplus
extern "C" {
#endif

/// Pixels from the top left corner of the picture; right and bottom are outside.
typedef struct {
  int left, top, right, bottom;
} SohoaBox;

/// A piece of a text line that is recognised at once: a word, or neighbouring words that Tesseract has combined.
typedef struct {
  SohoaBox box;
  /// What libtesseract cuts out for it, without the margin: the height of the row at least.
  SohoaBox cut;
  int begins_block, begins_paragraph, begins_line;
  /// The words in it, in `sohoa_layout_part`, with all their marks.
  int first_part, part_count;
  /// Whether libtesseract takes them for combined, and keeps to their boxes where it draws its own; at the end of a line
  /// one word may be enough for that.
  int is_combined;
  /// The unit's blobs of ink, in `sohoa_layout_blob`.
  int first_blob, blob_count;
} SohoaUnit;

typedef struct SohoaLayout SohoaLayout;

/// Analyses the layout of the picture that was set on `handle` (a `TessBaseAPI *`), `page_height` pixels high. Null where
/// there is no text or no memory.
///
/// The API rounds baselines, so that cuts may be off by a pixel. With `exact` they are read where libtesseract keeps
/// them, if that is a libtesseract whose inside is known (`row-baseline.cpp`): for comparing with it.
SohoaLayout *sohoa_layout_find(void *handle, int page_height, int exact);
/// Whether there is text that does not stand upright, which only Tesseract itself reads.
int sohoa_layout_has_turned_text(const SohoaLayout *layout);
int sohoa_layout_unit_count(const SohoaLayout *layout);
/// `index` must be below `sohoa_layout_unit_count`.
SohoaUnit sohoa_layout_unit(const SohoaLayout *layout, int index);
/// `index` must lie in the range of parts that a unit names.
SohoaBox sohoa_layout_part(const SohoaLayout *layout, int index);
/// `index` must lie in the range of blobs that a unit names.
SohoaBox sohoa_layout_blob(const SohoaLayout *layout, int index);
void sohoa_layout_free(SohoaLayout *layout);

#ifdef __cplusplus
}
#endif
#endif
