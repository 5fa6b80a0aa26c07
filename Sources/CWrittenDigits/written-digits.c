#include "written-digits.h"

#include <stdlib.h>
#include <string.h>

// The same sums on all processors.
#pragma STDC FP_CONTRACT OFF
// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t network[] = {
#embed "written-digits.network"
};

const uint8_t *sohoa_written_digits(void) { return network; }

size_t sohoa_written_digits_length(void) { return sizeof network; }

#define INLINE static inline __attribute__((always_inline))

enum { most_taps = 9, step = 8 };

typedef float eight __attribute__((vector_size(step * sizeof(float))));

// Adds `taps` weighted copies of a plane, each moved by its offset, to `steps` times `step` sums. They run from the first tap to the last.
INLINE void add(const float *source, const float *factors, const int *offsets, int taps, int steps, float *restrict sums) {
  for (int at = 0; at < steps * step; at += step) {
    eight sum, values;
    memcpy(&sum, sums + at, sizeof sum);
    for (int tap = 0; tap < taps; tap++) {
      memcpy(&values, source + at + offsets[tap], sizeof values);
      sum += values * factors[tap];
    }
    memcpy(sums + at, &sum, sizeof sum);
  }
}

INLINE void convolve(SohoaDigitLayer layer, const float *padded, int size, const int *offsets, int taps, int steps, int rows,
                     int columns, int stride, int rectifies, float *sums, float *out) {
  const int8_t *weight = layer.weights;
  for (int output = 0; output < layer.outputs; output++) {
    memset(sums, 0, steps * step * sizeof(float));
    for (int input = 0; input < layer.inputs; input++, weight += taps) {
      float factors[most_taps];
      for (int tap = 0; tap < taps; tap++) factors[tap] = weight[tap];
      const float *source = padded + (size_t)input * size;
      if (taps == 9) add(source, factors, offsets, 9, steps, sums);
      else if (taps == 5) add(source, factors, offsets, 5, steps, sums);
      else add(source, factors, offsets, taps, steps, sums);
    }
    const float scale = layer.scales[output], bias = layer.biases[output];
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        const float value = sums[row * stride + column] * scale + bias;
        out[((size_t)output * rows + row) * columns + column] = rectifies && value < 0 ? 0 : value;
      }
  }
}

typedef void Convolution(SohoaDigitLayer, const float *, int, const int *, int, int, int, int, int, int, float *, float *);

static void convolve_plain(SohoaDigitLayer layer, const float *padded, int size, const int *offsets, int taps, int steps,
                           int rows, int columns, int stride, int rectifies, float *sums, float *out) {
  convolve(layer, padded, size, offsets, taps, steps, rows, columns, stride, rectifies, sums, out);
}

#if defined(__x86_64__)
// The same sums, eight at a time.
__attribute__((target("avx2"))) static void convolve_wide(SohoaDigitLayer layer, const float *padded, int size,
                                                          const int *offsets, int taps, int steps, int rows, int columns,
                                                          int stride, int rectifies, float *sums, float *out) {
  convolve(layer, padded, size, offsets, taps, steps, rows, columns, stride, rectifies, sums, out);
}

static Convolution *fastest(void) { return __builtin_cpu_supports("avx2") ? convolve_wide : convolve_plain; }
#else
static Convolution *fastest(void) { return convolve_plain; }
#endif

void sohoa_digit_layer(SohoaDigitLayer layer, const float *in, int rows, int columns, int rectifies, float *out) {
  const int up = layer.kernel_rows / 2, left = layer.kernel_columns / 2, taps = layer.kernel_rows * layer.kernel_columns;
  // Planes with paper around them, so that a moved plane is one long row.
  const int stride = columns + 2 * left, steps = (rows * stride + step - 1) / step;
  const int size = (rows + 2 * up) * stride;
  const size_t planes = (size_t)layer.inputs * size + 2 * left + step;
  float *padded = taps <= most_taps ? calloc(planes + (size_t)steps * step, sizeof(float)) : NULL;
  if (!padded) {
    // Without memory nothing is read: all classes are as likely.
    memset(out, 0, (size_t)layer.outputs * rows * columns * sizeof(float));
    return;
  }
  for (int input = 0; input < layer.inputs; input++)
    for (int row = 0; row < rows; row++)
      memcpy(padded + (size_t)input * size + (row + up) * stride + left, in + ((size_t)input * rows + row) * columns,
             columns * sizeof(float));
  int offsets[most_taps];
  for (int tap = 0; tap < taps; tap++) offsets[tap] = tap / layer.kernel_columns * stride + tap % layer.kernel_columns;
  fastest()(layer, padded, size, offsets, taps, steps, rows, columns, stride, rectifies, padded + planes, out);
  free(padded);
}
