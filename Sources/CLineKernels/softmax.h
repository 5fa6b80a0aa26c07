// The softmax, written once and compiled for each kind: only additions, products and divisions, in the same order
// everywhere, hence the same bits.
#ifndef SOFTMAX_H
#define SOFTMAX_H

#include <string.h>

#include "kinds.h"

#pragma STDC FP_CONTRACT OFF

/// Arguments of the exponential below this are cut off, so that no probability is 0.
static const float LEAST_EXPONENT = -86.0F;

/// e^x for -86 <= x <= 0, rounded once from a double whose error is below 1e-11: 2^n times a series of the rest.
static inline __attribute__((always_inline)) float exponential(float x) {
  const double rounding = 0x1.8p52;
  const double shifted = (double)x * 0x1.71547652b82fep0 + rounding;
  const double rest = (double)x - (shifted - rounding) * 0x1.62e42fefa39efp-1;
  double series = 1.0 / 3628800.0;
  series = series * rest + 1.0 / 362880.0;
  series = series * rest + 1.0 / 40320.0;
  series = series * rest + 1.0 / 5040.0;
  series = series * rest + 1.0 / 720.0;
  series = series * rest + 1.0 / 120.0;
  series = series * rest + 1.0 / 24.0;
  series = series * rest + 1.0 / 6.0;
  series = series * rest + 0.5;
  series = series * rest + 1.0;
  series = series * rest + 1.0;
  int64_t whole, bits;
  memcpy(&whole, &shifted, sizeof whole);
  memcpy(&bits, &series, sizeof bits);
  bits += (int64_t)((uint64_t)whole << 52);
  double value;
  memcpy(&value, &bits, sizeof value);
  return (float)value;
}

static inline __attribute__((always_inline)) void softmax(const float *scales, ptrdiff_t classes, ptrdiff_t columns,
                                                          const int32_t *sums, ptrdiff_t sums_stride, float *outputs) {
  for (ptrdiff_t c = 0; c < columns; ++c) {
    const int32_t *restrict sum = sums + c * sums_stride;
    float *restrict output = outputs + c * classes;
    float most = (float)sum[0] * scales[0];
    for (ptrdiff_t i = 0; i < classes; ++i) {
      output[i] = (float)sum[i] * scales[i];
      most = output[i] > most ? output[i] : most;
    }
    for (ptrdiff_t i = 0; i < classes; ++i) {
      const float below = output[i] - most;
      output[i] = exponential(below > LEAST_EXPONENT ? below : LEAST_EXPONENT);
    }
    float total = 0;
    for (ptrdiff_t i = 0; i < classes; ++i) total += output[i];
    for (ptrdiff_t i = 0; i < classes; ++i) output[i] /= total;
  }
}

#endif
