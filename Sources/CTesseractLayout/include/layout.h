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
  int begins_block, begins_paragraph, begins_line;
  /// The baseline in the middle of the unit, in pixels from the top.
  float baseline;
  /// x height and ascenders without descenders, descenders (negative), ascenders; in pixels.
  float row_height, descenders, ascenders;
  /// The unit's blobs of ink, in `sohoa_layout_blob`.
  int first_blob, blob_count;
} SohoaUnit;

typedef struct SohoaLayout SohoaLayout;

/// Analyses the layout of the picture that was set on `api` (a `TessBaseAPI *`). Null where there is no text or no memory.
SohoaLayout *sohoa_layout_find(void *api);
/// Whether there is text that does not stand upright, which only Tesseract itself reads.
int sohoa_layout_has_turned_text(const SohoaLayout *layout);
int sohoa_layout_unit_count(const SohoaLayout *layout);
/// `index` must be below `sohoa_layout_unit_count`.
SohoaUnit sohoa_layout_unit(const SohoaLayout *layout, int index);
/// `index` must lie in the range that a unit names.
SohoaBox sohoa_layout_blob(const SohoaLayout *layout, int index);
void sohoa_layout_free(SohoaLayout *layout);

#ifdef __cplusplus
}
#endif
#endif
