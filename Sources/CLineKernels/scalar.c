// The kernels in plain C: what every other kind must equal.
#include <math.h>
#include <string.h>

#include "kinds.h"
#include "softmax.h"

#pragma STDC FP_CONTRACT OFF

void multiply_scalar(const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs, ptrdiff_t input_stride,
                     const int32_t *start, ptrdiff_t start_stride, int32_t *sums, ptrdiff_t sums_stride) {
  const ptrdiff_t rows = matrix->blocks * BLOCK_ROWS;
  for (ptrdiff_t c = 0; c < columns; ++c) {
    const int8_t *input = inputs + c * input_stride;
    for (ptrdiff_t r = 0; r < rows; ++r) {
      const int8_t *weights = matrix->weights + (r / BLOCK_ROWS) * matrix->quads * GROUP_BYTES + (r % BLOCK_ROWS) * QUAD_BYTES;
      int32_t sum = start[c * start_stride + r];
      for (ptrdiff_t q = 0; q < matrix->quads; ++q)
        for (int k = 0; k < QUAD_BYTES; ++k)
          sum += (int32_t)weights[q * GROUP_BYTES + k] * (int32_t)input[q * QUAD_BYTES + k];
      sums[c * sums_stride + r] = sum;
    }
  }
}

void convolve_scalar(const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs, ptrdiff_t chunk_stride,
                     ptrdiff_t row_stride, bool first, int32_t *largest) {
  for (int y = 0; y < IMAGE_ROWS; ++y) {
    int32_t *cell = largest + (y / POOL) * BLOCK_ROWS;
    for (int r = 0; r < BLOCK_ROWS; ++r) {
      int32_t sum = bias[r];
      for (int q = 0; q < POOL; ++q)
        for (int k = 0; k < QUAD_BYTES; ++k)
          sum += (int32_t)matrix->weights[q * GROUP_BYTES + r * QUAD_BYTES + k] *
                 (int32_t)inputs[y * row_stride + q * chunk_stride + k];
      if ((first && y % POOL == 0) || sum > cell[r]) cell[r] = sum;
    }
  }
}

/// Linear interpolation in a table, for x >= 0.
static inline float looked_up(const float *values, float x) {
  float place = x * TABLE_SCALE;
  place = place < (float)LINE_TABLE_LAST ? place : (float)LINE_TABLE_LAST;
  const int32_t index = (int32_t)place;
  const float step = (values[index + 1] - values[index]) * (place - (float)index);
  return values[index] + step;
}

static inline float hyperbolic(const float *tables, float x) {
  return copysignf(looked_up(tables, fabsf(x)), x);
}

static inline float logistic(const float *tables, float x) {
  const float value = looked_up(tables + LINE_TABLE_ENTRIES, fabsf(x));
  return signbit(x) ? 1.0F - value : value;
}

static inline int8_t quantised(float value) {
  const float scaled = value * ACTIVATION_LIMIT;
  const float limited = fabsf(scaled) + 0.5F;
  const int32_t whole = (int32_t)(limited < ACTIVATION_LIMIT ? limited : ACTIVATION_LIMIT);
  return (int8_t)(signbit(scaled) ? -whole : whole);
}

void squash_scalar(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums,
                   ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c)
    for (ptrdiff_t i = 0; i < units; ++i)
      outputs[c * output_stride + i] = quantised(hyperbolic(tables, (float)sums[c * sums_stride + i] * scales[i]));
}

void gates_scalar(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums,
                  ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs, ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c) {
    const int32_t *sum = sums + c * sums_stride;
    for (ptrdiff_t i = 0; i < units; ++i) {
      const float input = hyperbolic(tables, (float)sum[i] * scales[i]);
      const float admit = logistic(tables, (float)sum[units + i] * scales[units + i]);
      const float keep = logistic(tables, (float)sum[2 * units + i] * scales[2 * units + i]);
      const float show = logistic(tables, (float)sum[3 * units + i] * scales[3 * units + i]);
      const float kept = state[c * state_stride + i] * keep;
      const float added = input * admit;
      float cell = kept + added;
      cell = cell > STATE_LIMIT ? STATE_LIMIT : cell < -STATE_LIMIT ? -STATE_LIMIT : cell;
      state[c * state_stride + i] = cell;
      outputs[c * output_stride + i] = quantised(hyperbolic(tables, cell) * show);
    }
  }
}

void softmax_scalar(const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                    ptrdiff_t sums_stride, float *outputs) {
  softmax(scales, classes, columns, sums, sums_stride, outputs);
}
