// Integer kernels of the line network. Every kind gives the same bits as the scalar one.
#ifndef LINE_KERNELS_H
#define LINE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Which instructions a kernel uses.
enum line_kernel_kind {
  LINE_KERNEL_SCALAR = 0,
  LINE_KERNEL_AVX2 = 1,
  LINE_KERNEL_AVX512VNNI = 2,
  LINE_KERNEL_NEON = 3,
  LINE_KERNEL_NEON_DOT = 4,
  LINE_KERNEL_AVXVNNI = 5,
};

/// Whether this processor and this build have the kernels of `kind`.
bool line_kernel_available(int kind);

/// A matrix of int8 weights, packed: blocks of 16 rows, in a block groups of 4 columns ("quads"), in a group 16 rows of 4
/// bytes. Rows and columns beyond the true ones are 0. `row_sums` holds the sum of the weights of each row. In a matrix that
/// `is_symmetric`, no weight is -128, so that each has an opposite.
struct line_matrix {
  const int8_t *weights;
  const int32_t *row_sums;
  ptrdiff_t blocks;
  ptrdiff_t quads;
  bool is_symmetric;
};

/// sums[c][r] = start[c][r] + sum over k of weights[r][k] * inputs[c][k], for `columns` columns c.
/// Strides are in elements. `start` may be `sums` itself, or have stride 0.
void line_multiply(int kind, const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,
                   ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                   ptrdiff_t sums_stride);

/// One column of the 3x3 convolution, 36 rows and 16 features: the largest of each 3 rows, and of what `largest` holds
/// already unless `first`. Row y takes 3 chunks of 4 bytes at inputs + y * row_stride + {0, 1, 2} * chunk_stride.
void line_convolve(int kind, const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,
                   ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest);

/// Entries of each of the two tables that follow one another: tanh at i/256, then the logistic function. Entry 4095 is 1,
/// and so are all that follow it.
enum { LINE_TABLE_LAST = 4095, LINE_TABLE_ENTRIES = 4112 };

/// outputs[c][i] = tanh(sums[c][i] * scales[i]) as int8; `units` is a multiple of 16.
void line_squash(int kind, const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                 const int32_t *sums, ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride);

/// The gates of one step of an LSTM, for `columns` independent columns. `sums` of a column: cell input, input gate, forget
/// gate, output gate, `units` (a multiple of 16) of each; `scales` in the same order.
void line_gates(int kind, const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                const int32_t *sums, ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs,
                ptrdiff_t output_stride);

/// outputs[c][i] = the softmax of sums[c][i] * scales[i] over the `classes` of a column.
void line_softmax(int kind, const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                  ptrdiff_t sums_stride, float *outputs);

#endif
