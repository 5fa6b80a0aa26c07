#include <tiffio.h>
// TIFFGetField takes a variable number of arguments, which Swift cannot call.
static inline unsigned sohoa_tiff_long(TIFF *tiff, unsigned tag, unsigned otherwise) {
  uint32_t value = 0;
  return TIFFGetField(tiff, tag, &value) ? value : otherwise;
}
static inline unsigned sohoa_tiff_short(TIFF *tiff, unsigned tag, unsigned otherwise) {
  uint16_t value = 0;
  return TIFFGetFieldDefaulted(tiff, tag, &value) ? value : otherwise;
}
static inline float sohoa_tiff_float(TIFF *tiff, unsigned tag, float otherwise) {
  float value = 0;
  return TIFFGetField(tiff, tag, &value) ? value : otherwise;
}
// What the first extra sample of a pixel is (EXTRASAMPLE_...); 0 where there is none.
static inline unsigned sohoa_tiff_first_extra(TIFF *tiff) {
  uint16_t count = 0;
  uint16_t *kinds = 0;
  return TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &count, &kinds) && count > 0 && kinds ? kinds[0] : 0;
}
// The bytes of a tag that counts them itself; null where there is none.
static inline const void *sohoa_tiff_bytes(TIFF *tiff, unsigned tag, uint32_t *count) {
  void *bytes = 0;
  return TIFFGetField(tiff, tag, count, &bytes) ? bytes : 0;
}
