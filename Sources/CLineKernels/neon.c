// NEON: with the dot product instruction, and without it. The gates stay scalar: NEON has no table look-up of floats.
#include "kinds.h"
#include "softmax.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

INLINE int8x16_t repeated(const int8_t *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return vreinterpretq_s8_s32(vdupq_n_s32(word));
}

/// Four rows of four products each, added to `sum`.
INLINE int32x4_t added(int32x4_t sum, int8x16_t weights, int8x16_t input) {
  const int16x8_t low = vmull_s8(vget_low_s8(weights), vget_low_s8(input));
  const int16x8_t high = vmull_high_s8(weights, input);
  return vaddq_s32(sum, vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high)));
}

__attribute__((target("dotprod"))) INLINE int32x4_t added_dot(int32x4_t sum, int8x16_t weights, int8x16_t input) {
  return vdotq_s32(sum, weights, input);
}

#define DEFINE(name, added, attributes)                                                                                \
  attributes void multiply_##name(const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,           \
                                  ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums, \
                                  ptrdiff_t sums_stride) {                                                             \
    for (ptrdiff_t c = 0; c < columns; ++c)                                                                            \
      for (ptrdiff_t b = 0; b < matrix->blocks; ++b) {                                                                 \
        const int32_t *from = start + c * start_stride + b * BLOCK_ROWS;                                               \
        const int8_t *weights = matrix->weights + b * matrix->quads * GROUP_BYTES;                                     \
        int32_t *to = sums + c * sums_stride + b * BLOCK_ROWS;                                                         \
        int32x4_t total[4];                                                                                            \
        for (int i = 0; i < 4; ++i) total[i] = vld1q_s32(from + 4 * i);                                                \
        for (ptrdiff_t q = 0; q < matrix->quads; ++q) {                                                                \
          const int8x16_t input = repeated(inputs + c * input_stride + q * QUAD_BYTES);                                \
          for (int i = 0; i < 4; ++i)                                                                                  \
            total[i] = added(total[i], vld1q_s8(weights + q * GROUP_BYTES + i * 16), input);                           \
        }                                                                                                              \
        for (int i = 0; i < 4; ++i) vst1q_s32(to + 4 * i, total[i]);                                                   \
      }                                                                                                                \
  }                                                                                                                    \
  attributes void convolve_##name(const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,         \
                                  ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest) {        \
    for (int y = 0; y < IMAGE_ROWS; ++y)                                                                               \
      for (int i = 0; i < 4; ++i) {                                                                                    \
        int32_t *cell = largest + y / POOL * BLOCK_ROWS + 4 * i;                                                       \
        int32x4_t sum = vld1q_s32(bias + 4 * i);                                                                       \
        for (int q = 0; q < POOL; ++q)                                                                                 \
          sum = added(sum, vld1q_s8(matrix->weights + q * GROUP_BYTES + i * 16),                                       \
                      repeated(inputs + y * row_stride + q * chunk_stride));                                           \
        vst1q_s32(cell, first && y % POOL == 0 ? sum : vmaxq_s32(sum, vld1q_s32(cell)));                               \
      }                                                                                                                \
  }                                                                                                                    \
  void squash_##name(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,                     \
                     const int32_t *sums, ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {           \
    squash_scalar(tables, scales, units, columns, sums, sums_stride, outputs, output_stride);                          \
  }                                                                                                                    \
  void gates_##name(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums, \
                    ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs,                      \
                    ptrdiff_t output_stride) {                                                                         \
    gates_scalar(tables, scales, units, columns, sums, sums_stride, state, state_stride, outputs, output_stride);      \
  }                                                                                                                    \
  void softmax_##name(const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,                  \
                      ptrdiff_t sums_stride, float *outputs) {                                                         \
    softmax(scales, classes, columns, sums, sums_stride, outputs);                                                     \
  }

DEFINE(neon, added, )
DEFINE(neon_dot, added_dot, __attribute__((target("dotprod"))))
#endif
