// What a page of a PDF paints, from its content stream. libqpdf's parser is C++ only, and its exceptions stop here.
#ifndef SOHOA_PAGE_CONTENT_H
#define SOHOA_PAGE_CONTENT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  /// An image XObject or an inline image with colours of its own.
  SohoaPicture,
  /// An image mask, painted in the fill colour.
  SohoaStencil,
  /// A string of glyphs.
  SohoaGlyphs,
  /// A filled or stroked path, or a shading.
  SohoaCurves,
  /// An annotation or a form field that prints.
  SohoaNote,
} SohoaPaintKind;

/// How the samples of a picture are stored, as far as it matters to who decodes them.
typedef enum { SohoaRaw, SohoaJPEG, SohoaFax, SohoaJBIG2, SohoaJPEG2000, SohoaOtherFilter } SohoaFilter;

typedef struct {
  double left, bottom, right, top;
} SohoaArea;

/// One thing that a page paints, in the order of painting. Areas are in points of the page's own space, before /Rotate,
/// already cut by clipping paths and the crop box.
typedef struct {
  SohoaPaintKind kind;
  SohoaArea area;
  /// Maps the unit square of a picture to the page (ISO 32000-1, 8.9.5.1); for pictures and stencils only.
  double matrix[6];
  /// Pixels.
  int width, height;
  /// The stream of the picture; 0 for inline images.
  int object, generation;
  SohoaFilter filter;
  /// Bits a component.
  int bits;
  /// 1, 3 or 4 where samples are grey, RGB or CMYK as they are; 0 for palettes and other spaces.
  int components;
  /// A mask, a soft mask or a colour key belongs to the picture.
  int has_mask;
  /// The clipping path is no rectangle, so that less may be seen than `area`.
  int is_clipped;
  /// It lets shine through what was painted before: opacity, blend mode or soft mask of the graphics state.
  int is_translucent;
  /// Painted in the colour of paper, or in black; neither says anything of pictures.
  int is_white, is_black;
  /// Nothing of it can be seen: rendering mode 3 or 7, opacity 0.
  int is_invisible;
  /// Glyphs drawn by content streams (Type 3), not by a font program.
  int is_type3;
  /// The decode array turns black and white round.
  int is_inverted;
  /// The field of a digital signature.
  int is_signature;
} SohoaPaint;

typedef struct SohoaPDF SohoaPDF;
typedef struct SohoaPage SohoaPage;

/// Opens a file; null where it cannot be parsed or asks for a password.
SohoaPDF *sohoa_pdf_open(const char *path);
void sohoa_pdf_close(SohoaPDF *file);
/// Pages that libqpdf counts; 0 where one of them is no page, so that other programs may count otherwise.
int sohoa_pdf_page_count(SohoaPDF *file);
/// Whether layers of the document are shown otherwise on paper than on the screen.
int sohoa_pdf_has_print_layers(SohoaPDF *file);

/// What page `number`, from 1, paints; null where there is no such page or its contents cannot be parsed.
SohoaPage *sohoa_page_of(SohoaPDF *file, int number);
void sohoa_page_free(SohoaPage *page);
/// Whether everything was followed: neither too many operators nor forms nested too deep.
int sohoa_page_is_complete(const SohoaPage *page);
/// What is shown of the page, in points of its own space.
SohoaArea sohoa_page_shown(const SohoaPage *page);
/// Clockwise turn in degrees: 0, 90, 180 or 270.
int sohoa_page_turn(const SohoaPage *page);
/// Inches a 72nd of which is one unit of the page.
double sohoa_page_unit(const SohoaPage *page);
/// Whether something on the page belongs to a layer.
int sohoa_page_has_layers(const SohoaPage *page);
size_t sohoa_page_paint_count(const SohoaPage *page);
/// `index` must be below `sohoa_page_paint_count`.
SohoaPaint sohoa_page_paint(const SohoaPage *page, size_t index);

/// What an annotation or a field says, in UTF-8, shown or not.
typedef struct {
  const char *words;
  /// Empty where nothing of it is shown.
  SohoaArea area;
} SohoaNoteWords;
size_t sohoa_page_note_count(const SohoaPage *page);
/// `index` must be below `sohoa_page_note_count`; the words live as long as the page.
SohoaNoteWords sohoa_page_note(const SohoaPage *page, size_t index);

/// The bytes of a stream, to be freed with `sohoa_bytes_free`; null where they cannot be had. Filters that describe
/// pictures stay, those before them are taken off.
unsigned char *sohoa_picture_bytes(SohoaPDF *file, int object, int generation, size_t *size);
/// Parameters of CCITT coding (ISO 32000-1, table 11).
typedef struct {
  int k, columns, rows, black_is_1, is_byte_aligned;
} SohoaFaxParameters;
SohoaFaxParameters sohoa_picture_fax(SohoaPDF *file, int object, int generation);

/// A PDF of one page: page `number` without anything that glyphs paint.
unsigned char *sohoa_page_without_text(SohoaPDF *file, int number, size_t *size);
/// The whole document with the layers that print on, and the others off.
unsigned char *sohoa_pdf_as_printed(SohoaPDF *file, size_t *size);
void sohoa_bytes_free(unsigned char *bytes);

#ifdef __cplusplus
}
#endif
#endif
