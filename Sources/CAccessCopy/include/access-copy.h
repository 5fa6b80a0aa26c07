// A PDF/A that is being made of scans, by libqpdf. Its parser and writer are C++ only, and their exceptions stop here.
#ifndef SOHOA_ACCESS_COPY_H
#define SOHOA_ACCESS_COPY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct SohoaCopy SohoaCopy;

/// How the bytes of a picture are packed.
typedef enum {
  /// A whole JPEG file.
  SohoaCopyJPEG,
  /// CCITT T.6 in one strip, as many rows as the picture.
  SohoaCopyFax,
  /// The data of a PNG file (all IDAT blocks), rows predicted as PNG does.
  SohoaCopyPNG,
  /// A whole JPEG 2000 file.
  SohoaCopyJPEG2000,
} SohoaCopyCoding;

typedef struct {
  SohoaCopyCoding coding;
  const unsigned char *bytes;
  size_t size;
  /// Pixels.
  int width, height;
  /// Bits a component.
  int bits;
  /// 1 for grey, bilevel and palette pictures, 3 for RGB.
  int components;
  /// Of palette pictures three bytes a colour, else null.
  const unsigned char *palette;
  size_t palette_size;
  /// Of faxes: whether samples of 1 are black.
  int is_black_1;
  /// Of JPEG files with three components: whether these are RGB and not YCbCr, though the file does not say so.
  int is_plain_rgb;
  /// Paints black where its samples are 0; what lies below shows through elsewhere. For bilevel pictures.
  int is_stencil;
  /// The number of the stencil through which this picture is seen, or -1.
  int mask;
} SohoaCopyPicture;

/// Begins a copy in PDF/A part 1 (then level B) or 2 (level U). Null where memory runs out.
SohoaCopy *sohoa_copy_new(int part);
void sohoa_copy_free(SohoaCopy *copy);

/// Adds a picture; its number, by which pages name it (`/P3 Do` paints it into the unit square), or -1.
int sohoa_copy_add_picture(SohoaCopy *copy, SohoaCopyPicture picture);
/// Adds a drawing that pages may show (`/P3 Do`), in points; its number, or -1.
int sohoa_copy_add_drawing(SohoaCopy *copy, double width, double height, const char *content, size_t size);
/// Adds a picture as it lies in a PDF; its number, or -1 where it cannot stand in the copy. `is_jpeg_2000` is set.
int sohoa_copy_take_picture(SohoaCopy *copy, const char *path, int object, int generation, int *is_jpeg_2000);

/// Adds a page of `width` by `height` points that shows what `content` says. Pictures are named by their numbers; `/T` is the
/// font of invisible words: two bytes a letter, UTF-16, each 0.5 wide and 1 high. 0 where it fails.
int sohoa_copy_add_page(
    SohoaCopy *copy, double width, double height, const char *content, size_t size, const int *pictures, size_t count);

/// Adds page `number`, from 1, of a PDF as it is, turned clockwise by `turn` degrees more than it is, with `under` and `over`
/// below and above it in the page's own space. Annotations do not come along; without `keeps_text` no glyphs do. 0 where something of it cannot
/// stand in the copy, so that the page has to be drawn; 2 where it holds JPEG 2000, else 1.
int sohoa_copy_keep_page(
    SohoaCopy *copy, const char *path, int number, int keeps_text, int turn, const char *under, const char *over,
    const int *pictures, size_t count);

typedef struct {
  /// The XMP packet, UTF-8.
  const char *metadata;
  /// As RFC 3066 writes it, such as `vi`.
  const char *language;
  /// One label a page, UTF-8.
  const char *const *labels;
} SohoaCopyFacts;

/// Writes the copy to the new file at `path`. 0 where that fails.
int sohoa_copy_write(SohoaCopy *copy, const char *path, SohoaCopyFacts facts);

/// Whether a PDF bears a digital signature; 0 also where it cannot be parsed.
int sohoa_pdf_is_signed(const char *path);

#ifdef __cplusplus
}
#endif
#endif
