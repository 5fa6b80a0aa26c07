#ifndef SOHOA_WRITTEN_DIGITS_H
#define SOHOA_WRITTEN_DIGITS_H

#include <stddef.h>
#include <stdint.h>

/// The trained network (Training/written-numbers; docs/handwriting.md).
const uint8_t *sohoa_written_digits(void);
size_t sohoa_written_digits_length(void);

/// One layer of it: weights as [out][in][kernel rows][kernel columns], times `scales` an output.
typedef struct {
  int outputs, inputs, kernel_rows, kernel_columns;
  const float *scales;
  const float *biases;
  const int8_t *weights;
} SohoaDigitLayer;

/// Convolves `inputs` planes of `rows` by `columns` into as many planes of the same size as the layer has outputs; what lies outside counts as 0.
/// Below 0 nothing passes where `rectifies`.
void sohoa_digit_layer(SohoaDigitLayer layer, const float *in, int rows, int columns, int rectifies, float *out);

#endif
