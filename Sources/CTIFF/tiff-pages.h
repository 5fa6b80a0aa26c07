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
