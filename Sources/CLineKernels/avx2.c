// AVX2: the 8-bit instruction multiplies unsigned by signed and saturates sums of two products, so it gets the size of an
// input and the weight with the input's sign. 128 * 127 * 2 fits; a weight of -128, which no model of Tesseract has, could
// not change its sign, and such a matrix is multiplied in 16 bits.
#include "kinds.h"
#include "softmax.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
#define TARGET __attribute__((target("avx2")))
#define INLINE TARGET static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

/// Four bytes as 16-bit numbers, in each quarter.
INLINE __m256i widened_input(const int8_t *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return _mm256_broadcastq_epi64(_mm_cvtepi8_epi16(_mm_cvtsi32_si128(word)));
}

/// Four rows of four weights.
INLINE __m256i widened_weights(const int8_t *weights) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)weights));
}

/// Eight sums, in order, from two registers that hold two halves of each.
INLINE __m256i joined(__m256i low, __m256i high) {
  return _mm256_permute4x64_epi64(_mm256_hadd_epi32(low, high), 0xD8);
}

/// `halves` runs of 8 rows times `columns` columns, both known when this is compiled.
INLINE void multiply_tile(const struct line_matrix *matrix, ptrdiff_t half, const int halves, const int columns,
                          const int8_t *inputs, ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride,
                          int32_t *sums, ptrdiff_t sums_stride) {
  const ptrdiff_t block_bytes = matrix->quads * GROUP_BYTES;
  const int8_t *weights[4];
  UNROLL for (int h = 0; h < halves; ++h)
    weights[h] = matrix->weights + (half + h) / 2 * block_bytes + (half + h) % 2 * (GROUP_BYTES / 2);
  __m256i total[12];
  UNROLL for (int i = 0; i < 2 * halves * columns; ++i) total[i] = _mm256_setzero_si256();
  for (ptrdiff_t q = 0; q < matrix->quads; ++q) {
    __m256i input[4];
    UNROLL for (int c = 0; c < columns; ++c) input[c] = widened_input(inputs + c * input_stride + q * QUAD_BYTES);
    UNROLL for (int i = 0; i < 2 * halves; ++i) {
      const __m256i group = widened_weights(weights[i / 2] + q * GROUP_BYTES + i % 2 * 16);
      UNROLL for (int c = 0; c < columns; ++c) {
        __m256i *sum = &total[c * 2 * halves + i];
        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(group, input[c]));
      }
    }
  }
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int h = 0; h < halves; ++h) {
      const __m256i sum = joined(total[(c * halves + h) * 2], total[(c * halves + h) * 2 + 1]);
      const __m256i from = _mm256_loadu_si256((const __m256i *)(start + c * start_stride + (half + h) * 8));
      _mm256_storeu_si256((__m256i *)(sums + c * sums_stride + (half + h) * 8), _mm256_add_epi32(from, sum));
    }
}

/// The same for a symmetric matrix; `halves` times `columns` is at most 8.
INLINE void multiply_symmetric_tile(const struct line_matrix *matrix, ptrdiff_t half, const int halves,
                                    const int columns, const int8_t *inputs, ptrdiff_t input_stride,
                                    const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                                    ptrdiff_t sums_stride) {
  const ptrdiff_t block_bytes = matrix->quads * GROUP_BYTES;
  const __m256i ones = _mm256_set1_epi16(1);
  const int8_t *weights[8];
  UNROLL for (int h = 0; h < halves; ++h)
    weights[h] = matrix->weights + (half + h) / 2 * block_bytes + (half + h) % 2 * (GROUP_BYTES / 2);
  __m256i total[8];
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int h = 0; h < halves; ++h)
      total[c * halves + h] = _mm256_loadu_si256((const __m256i *)(start + c * start_stride + (half + h) * 8));
  for (ptrdiff_t q = 0; q < matrix->quads; ++q) {
    __m256i group[8];
    UNROLL for (int h = 0; h < halves; ++h)
      group[h] = _mm256_loadu_si256((const __m256i *)(weights[h] + q * GROUP_BYTES));
    UNROLL for (int c = 0; c < columns; ++c) {
      int32_t word;
      memcpy(&word, inputs + c * input_stride + q * QUAD_BYTES, sizeof word);
      const __m256i input = _mm256_set1_epi32(word), size = _mm256_abs_epi8(input);
      UNROLL for (int h = 0; h < halves; ++h) {
        const __m256i products = _mm256_maddubs_epi16(size, _mm256_sign_epi8(group[h], input));
        __m256i *sum = &total[c * halves + h];
        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(products, ones));
      }
    }
  }
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int h = 0; h < halves; ++h)
      _mm256_storeu_si256((__m256i *)(sums + c * sums_stride + (half + h) * 8), total[c * halves + h]);
}

TARGET void multiply_avx2(const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,
                          ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                          ptrdiff_t sums_stride) {
  const ptrdiff_t halves = matrix->blocks * 2;
  ptrdiff_t c = 0;
#define TILE(kind, halves, columns)                                                                                    \
  kind##_tile(matrix, h, halves, columns, inputs + c * input_stride, input_stride, start + c * start_stride,           \
              start_stride, sums + c * sums_stride, sums_stride)
  if (!matrix->is_symmetric) {
    for (; c + 4 <= columns; c += 4)
      for (ptrdiff_t h = 0; h < halves; ++h) TILE(multiply, 1, 4);
    for (; c < columns; ++c)
      for (ptrdiff_t h = 0; h < halves; h += 2) TILE(multiply, 2, 1);
    return;
  }
  for (; c + 4 <= columns; c += 4)
    for (ptrdiff_t h = 0; h < halves; h += 2) TILE(multiply_symmetric, 2, 4);
  for (; c < columns; ++c) {
    ptrdiff_t h = 0;
    for (; h + 8 <= halves; h += 8) TILE(multiply_symmetric, 8, 1);
    for (; h < halves; h += 2) TILE(multiply_symmetric, 2, 1);
  }
#undef TILE
}

TARGET void convolve_avx2(const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,
                          ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest) {
  UNROLL for (int half = 0; half < 2; ++half) {
    __m256i weights[6];
    UNROLL for (int i = 0; i < 6; ++i)
      weights[i] = widened_weights(matrix->weights + i / 2 * GROUP_BYTES + half * (GROUP_BYTES / 2) + i % 2 * 16);
    const __m256i start = _mm256_loadu_si256((const __m256i *)(bias + half * 8));
    for (int cell = 0; cell < IMAGE_ROWS / POOL; ++cell) {
      __m256i *place = (__m256i *)(largest + cell * BLOCK_ROWS + half * 8);
      __m256i most = first ? _mm256_set1_epi32(INT32_MIN) : _mm256_loadu_si256(place);
      UNROLL for (int y = 0; y < POOL; ++y) {
        const int8_t *chunk = inputs + (cell * POOL + y) * row_stride;
        __m256i low = _mm256_setzero_si256(), high = _mm256_setzero_si256();
        UNROLL for (int q = 0; q < POOL; ++q) {
          const __m256i input = widened_input(chunk + q * chunk_stride);
          low = _mm256_add_epi32(low, _mm256_madd_epi16(weights[q * 2], input));
          high = _mm256_add_epi32(high, _mm256_madd_epi16(weights[q * 2 + 1], input));
        }
        most = _mm256_max_epi32(most, _mm256_add_epi32(start, joined(low, high)));
      }
      _mm256_storeu_si256(place, most);
    }
  }
}

INLINE __m256 sign_of(__m256 x) {
  return _mm256_and_ps(x, _mm256_set1_ps(-0.0F));
}

INLINE __m256 magnitude_of(__m256 x) {
  return _mm256_andnot_ps(_mm256_set1_ps(-0.0F), x);
}

/// The entries at 8 places of a table, and those that follow them.
struct entries {
  __m256 low, high;
};

/// Two neighbours are one load of 64 bits: less work than gathering each.
INLINE struct entries gathered(const float *values, __m256i index) {
  int32_t places[8];
  _mm256_storeu_si256((__m256i *)places, index);
  __m128 two[4];
  UNROLL for (int i = 0; i < 4; ++i) {
    // So that a shuffle within halves puts them in order: 0 1 4 5, then 2 3 6 7.
    const int from = i % 2 * 4 + i / 2 * 2;
    const __m128 one = _mm_loadl_pi(_mm_undefined_ps(), (const __m64 *)(values + places[from]));
    two[i] = _mm_loadh_pi(one, (const __m64 *)(values + places[from + 1]));
  }
  const __m256 a = _mm256_set_m128(two[1], two[0]), b = _mm256_set_m128(two[3], two[2]);
  return (struct entries){_mm256_shuffle_ps(a, b, 0x88), _mm256_shuffle_ps(a, b, 0xDD)};
}

INLINE __m256 looked_up(const float *values, __m256 x) {
  __m256 place = _mm256_mul_ps(magnitude_of(x), _mm256_set1_ps(TABLE_SCALE));
  place = _mm256_min_ps(place, _mm256_set1_ps((float)LINE_TABLE_LAST));
  const __m256i index = _mm256_cvttps_epi32(place);
  const struct entries found = gathered(values, index);
  const __m256 part = _mm256_sub_ps(place, _mm256_cvtepi32_ps(index));
  return _mm256_add_ps(found.low, _mm256_mul_ps(_mm256_sub_ps(found.high, found.low), part));
}

INLINE __m256 hyperbolic(const float *tables, __m256 x) {
  return _mm256_or_ps(looked_up(tables, x), sign_of(x));
}

INLINE __m256 logistic(const float *tables, __m256 x) {
  const __m256 value = looked_up(tables + LINE_TABLE_ENTRIES, x);
  return _mm256_blendv_ps(value, _mm256_sub_ps(_mm256_set1_ps(1.0F), value), x);
}

INLINE __m256i quantised(__m256 value) {
  const __m256 scaled = _mm256_mul_ps(value, _mm256_set1_ps(ACTIVATION_LIMIT));
  __m256 limited = _mm256_add_ps(magnitude_of(scaled), _mm256_set1_ps(0.5F));
  limited = _mm256_min_ps(limited, _mm256_set1_ps(ACTIVATION_LIMIT));
  return _mm256_cvttps_epi32(_mm256_or_ps(limited, sign_of(scaled)));
}

INLINE void store_bytes(int8_t *outputs, __m256i values) {
  const __m256i words = _mm256_packs_epi32(values, values);
  const __m128i together = _mm_unpacklo_epi64(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  _mm_storel_epi64((__m128i *)outputs, _mm_packs_epi16(together, together));
}

INLINE __m256 activation(const int32_t *sums, const float *scales) {
  return _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_loadu_si256((const __m256i *)sums)), _mm256_loadu_ps(scales));
}

TARGET void squash_avx2(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                        const int32_t *sums, ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c)
    for (ptrdiff_t i = 0; i < units; i += 8) {
      const __m256 value = hyperbolic(tables, activation(sums + c * sums_stride + i, scales + i));
      store_bytes(outputs + c * output_stride + i, quantised(value));
    }
}

TARGET void gates_avx2(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums,
                       ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs,
                       ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c)
    for (ptrdiff_t i = 0; i < units; i += 8) {
      const int32_t *sum = sums + c * sums_stride + i;
      float *cells = state + c * state_stride + i;
      const __m256 input = hyperbolic(tables, activation(sum, scales + i));
      const __m256 admit = logistic(tables, activation(sum + units, scales + units + i));
      const __m256 keep = logistic(tables, activation(sum + 2 * units, scales + 2 * units + i));
      const __m256 show = logistic(tables, activation(sum + 3 * units, scales + 3 * units + i));
      __m256 cell = _mm256_add_ps(_mm256_mul_ps(_mm256_loadu_ps(cells), keep), _mm256_mul_ps(input, admit));
      cell = _mm256_min_ps(_mm256_max_ps(cell, _mm256_set1_ps(-STATE_LIMIT)), _mm256_set1_ps(STATE_LIMIT));
      _mm256_storeu_ps(cells, cell);
      store_bytes(outputs + c * output_stride + i, quantised(_mm256_mul_ps(hyperbolic(tables, cell), show)));
    }
}

TARGET void softmax_avx2(const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                    ptrdiff_t sums_stride, float *outputs) {
  softmax(scales, classes, columns, sums, sums_stride, outputs);
}
#endif
