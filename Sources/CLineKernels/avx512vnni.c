// AVX-512 VNNI: 64 products an instruction.
#include "kinds.h"
#include "softmax.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define INLINE TARGET static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

/// Four bytes, in every lane, as unsigned numbers 128 too great: the instruction takes one unsigned factor.
INLINE __m512i raised(const int8_t *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return _mm512_xor_si512(_mm512_set1_epi32(word), _mm512_set1_epi8((char)0x80));
}

/// What the 128 too many add to a block of 16 rows, taken off beforehand.
INLINE __m512i lowered(const int32_t *start, const int32_t *row_sums) {
  return _mm512_sub_epi32(_mm512_loadu_si512(start), _mm512_slli_epi32(_mm512_loadu_si512(row_sums), 7));
}

/// `blocks` blocks of rows times `columns` columns, both known when this is compiled; at most 16 results.
INLINE void multiply_tile(const struct line_matrix *matrix, ptrdiff_t block, const int blocks, const int columns,
                          const int8_t *inputs, ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride,
                          int32_t *sums, ptrdiff_t sums_stride) {
  const ptrdiff_t row = block * BLOCK_ROWS, block_bytes = matrix->quads * GROUP_BYTES;
  const int8_t *weights = matrix->weights + block * block_bytes;
  __m512i total[16];
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int b = 0; b < blocks; ++b)
      total[c * blocks + b] = lowered(start + c * start_stride + row + b * BLOCK_ROWS, matrix->row_sums + row + b * BLOCK_ROWS);
  for (ptrdiff_t q = 0; q < matrix->quads; ++q) {
    __m512i input[4];
    UNROLL for (int c = 0; c < columns; ++c) input[c] = raised(inputs + c * input_stride + q * QUAD_BYTES);
    UNROLL for (int b = 0; b < blocks; ++b) {
      const __m512i group = _mm512_loadu_si512(weights + b * block_bytes + q * GROUP_BYTES);
      UNROLL for (int c = 0; c < columns; ++c)
        total[c * blocks + b] = _mm512_dpbusd_epi32(total[c * blocks + b], input[c], group);
    }
  }
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int b = 0; b < blocks; ++b)
      _mm512_storeu_si512(sums + c * sums_stride + row + b * BLOCK_ROWS, total[c * blocks + b]);
}

TARGET void multiply_avx512vnni(const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,
                                ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                                ptrdiff_t sums_stride) {
  ptrdiff_t c = 0;
#define TILE(blocks, columns)                                                                                          \
  multiply_tile(matrix, b, blocks, columns, inputs + c * input_stride, input_stride, start + c * start_stride,         \
                start_stride, sums + c * sums_stride, sums_stride)
  for (; c + 4 <= columns; c += 4) {
    ptrdiff_t b = 0;
    for (; b + 4 <= matrix->blocks; b += 4) TILE(4, 4);
    for (; b < matrix->blocks; ++b) TILE(1, 4);
  }
  for (; c < columns; ++c) {
    ptrdiff_t b = 0;
    for (; b + 12 <= matrix->blocks; b += 12) TILE(12, 1);
    for (; b < matrix->blocks; ++b) TILE(1, 1);
  }
#undef TILE
}

TARGET void convolve_avx512vnni(const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,
                                ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest) {
  const __m512i left = _mm512_loadu_si512(matrix->weights);
  const __m512i middle = _mm512_loadu_si512(matrix->weights + GROUP_BYTES);
  const __m512i right = _mm512_loadu_si512(matrix->weights + 2 * GROUP_BYTES);
  const __m512i start = lowered(bias, matrix->row_sums);
  for (int cell = 0; cell < IMAGE_ROWS / POOL; ++cell) {
    __m512i most = first ? _mm512_set1_epi32(INT32_MIN) : _mm512_loadu_si512(largest + cell * BLOCK_ROWS);
    UNROLL for (int y = 0; y < POOL; ++y) {
      const int8_t *chunk = inputs + (cell * POOL + y) * row_stride;
      __m512i sum = _mm512_dpbusd_epi32(start, raised(chunk), left);
      sum = _mm512_dpbusd_epi32(sum, raised(chunk + chunk_stride), middle);
      sum = _mm512_dpbusd_epi32(sum, raised(chunk + 2 * chunk_stride), right);
      most = _mm512_max_epi32(most, sum);
    }
    _mm512_storeu_si512(largest + cell * BLOCK_ROWS, most);
  }
}

INLINE __m512 sign_of(__m512 x) {
  return _mm512_castsi512_ps(_mm512_and_si512(_mm512_castps_si512(x), _mm512_set1_epi32(INT32_MIN)));
}

INLINE __m512 with_sign(__m512 magnitude, __m512 sign) {
  return _mm512_castsi512_ps(_mm512_or_si512(_mm512_castps_si512(magnitude), _mm512_castps_si512(sign)));
}

/// The entries at 16 places of a table, and those that follow them.
struct entries {
  __m512 low, high;
};

/// Two neighbours are one load of 64 bits: half the work of gathering each.
INLINE struct entries gathered(const float *values, __m512i index) {
  const __m512 a = _mm512_castsi512_ps(_mm512_i32gather_epi64(_mm512_castsi512_si256(index), values, 4));
  const __m512 b = _mm512_castsi512_ps(_mm512_i32gather_epi64(_mm512_extracti64x4_epi64(index, 1), values, 4));
  const __m512i even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
  const __m512i odd = _mm512_add_epi32(even, _mm512_set1_epi32(1));
  return (struct entries){_mm512_permutex2var_ps(a, even, b), _mm512_permutex2var_ps(a, odd, b)};
}

INLINE __m512 looked_up(const float *values, __m512 x) {
  __m512 place = _mm512_mul_ps(_mm512_abs_ps(x), _mm512_set1_ps(TABLE_SCALE));
  place = _mm512_min_ps(place, _mm512_set1_ps((float)LINE_TABLE_LAST));
  const __m512i index = _mm512_cvttps_epi32(place);
  const struct entries found = gathered(values, index);
  const __m512 part = _mm512_sub_ps(place, _mm512_cvtepi32_ps(index));
  return _mm512_add_ps(found.low, _mm512_mul_ps(_mm512_sub_ps(found.high, found.low), part));
}

INLINE __m512 hyperbolic(const float *tables, __m512 x) {
  return with_sign(looked_up(tables, x), sign_of(x));
}

INLINE __m512 logistic(const float *tables, __m512 x) {
  const __m512 value = looked_up(tables + LINE_TABLE_ENTRIES, x);
  return _mm512_mask_sub_ps(value, _mm512_test_epi32_mask(_mm512_castps_si512(x), _mm512_set1_epi32(INT32_MIN)), _mm512_set1_ps(1.0F), value);
}

INLINE __m128i quantised(__m512 value) {
  const __m512 scaled = _mm512_mul_ps(value, _mm512_set1_ps(ACTIVATION_LIMIT));
  __m512 limited = _mm512_add_ps(_mm512_abs_ps(scaled), _mm512_set1_ps(0.5F));
  limited = _mm512_min_ps(limited, _mm512_set1_ps(ACTIVATION_LIMIT));
  return _mm512_cvtepi32_epi8(_mm512_cvttps_epi32(with_sign(limited, sign_of(scaled))));
}

INLINE __m512 activation(const int32_t *sums, const float *scales) {
  return _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_loadu_si512(sums)), _mm512_loadu_ps(scales));
}

TARGET void squash_avx512vnni(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                              const int32_t *sums, ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c)
    for (ptrdiff_t i = 0; i < units; i += BLOCK_ROWS) {
      const __m512 value = hyperbolic(tables, activation(sums + c * sums_stride + i, scales + i));
      _mm_storeu_si128((__m128i *)(outputs + c * output_stride + i), quantised(value));
    }
}

TARGET void gates_avx512vnni(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                             const int32_t *sums, ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride,
                             int8_t *outputs, ptrdiff_t output_stride) {
  for (ptrdiff_t c = 0; c < columns; ++c)
    for (ptrdiff_t i = 0; i < units; i += BLOCK_ROWS) {
      const int32_t *sum = sums + c * sums_stride + i;
      float *cells = state + c * state_stride + i;
      const __m512 input = hyperbolic(tables, activation(sum, scales + i));
      const __m512 admit = logistic(tables, activation(sum + units, scales + units + i));
      const __m512 keep = logistic(tables, activation(sum + 2 * units, scales + 2 * units + i));
      const __m512 show = logistic(tables, activation(sum + 3 * units, scales + 3 * units + i));
      __m512 cell = _mm512_add_ps(_mm512_mul_ps(_mm512_loadu_ps(cells), keep), _mm512_mul_ps(input, admit));
      cell = _mm512_min_ps(_mm512_max_ps(cell, _mm512_set1_ps(-STATE_LIMIT)), _mm512_set1_ps(STATE_LIMIT));
      _mm512_storeu_ps(cells, cell);
      const __m128i shown = quantised(_mm512_mul_ps(hyperbolic(tables, cell), show));
      _mm_storeu_si128((__m128i *)(outputs + c * output_stride + i), shown);
    }
}

TARGET void softmax_avx512vnni(const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                    ptrdiff_t sums_stride, float *outputs) {
  softmax(scales, classes, columns, sums, sums_stride, outputs);
}
#endif
