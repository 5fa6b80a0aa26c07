// AVX-VNNI, of office processors without AVX-512: 32 products an instruction. The gates are those of AVX2.
#include "kinds.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx2,avxvnni")))
#define INLINE TARGET static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

enum { HALF_ROWS = BLOCK_ROWS / 2, HALF_BYTES = GROUP_BYTES / 2 };

/// Four bytes, in every lane, as unsigned numbers 128 too great: the instruction takes one unsigned factor.
INLINE __m256i raised(const int8_t *bytes) {
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return _mm256_xor_si256(_mm256_set1_epi32(word), _mm256_set1_epi8((char)0x80));
}

/// What the 128 too many add to 8 rows, taken off beforehand.
INLINE __m256i lowered(const int32_t *start, const int32_t *row_sums) {
  const __m256i sums = _mm256_loadu_si256((const __m256i *)row_sums);
  return _mm256_sub_epi32(_mm256_loadu_si256((const __m256i *)start), _mm256_slli_epi32(sums, 7));
}

/// `blocks` blocks of rows times `columns` columns, both known when this is compiled; at most 4 blocks in all.
INLINE void multiply_tile(const struct line_matrix *matrix, ptrdiff_t block, const int blocks, const int columns,
                          const int8_t *inputs, ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride,
                          int32_t *sums, ptrdiff_t sums_stride) {
  const ptrdiff_t row = block * BLOCK_ROWS, block_bytes = matrix->quads * GROUP_BYTES;
  const int8_t *weights = matrix->weights + block * block_bytes;
  const int halves = 2 * blocks;
  __m256i total[8];
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int h = 0; h < halves; ++h)
      total[c * halves + h] =
          lowered(start + c * start_stride + row + h * HALF_ROWS, matrix->row_sums + row + h * HALF_ROWS);
  for (ptrdiff_t q = 0; q < matrix->quads; ++q) {
    __m256i input[4];
    UNROLL for (int c = 0; c < columns; ++c) input[c] = raised(inputs + c * input_stride + q * QUAD_BYTES);
    UNROLL for (int h = 0; h < halves; ++h) {
      const int8_t *place = weights + h / 2 * block_bytes + q * GROUP_BYTES + h % 2 * HALF_BYTES;
      const __m256i group = _mm256_loadu_si256((const __m256i *)place);
      UNROLL for (int c = 0; c < columns; ++c)
        total[c * halves + h] = _mm256_dpbusd_avx_epi32(total[c * halves + h], input[c], group);
    }
  }
  UNROLL for (int c = 0; c < columns; ++c)
    UNROLL for (int h = 0; h < halves; ++h)
      _mm256_storeu_si256((__m256i *)(sums + c * sums_stride + row + h * HALF_ROWS), total[c * halves + h]);
}

TARGET void multiply_avxvnni(const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,
                             ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                             ptrdiff_t sums_stride) {
  ptrdiff_t c = 0;
#define TILE(blocks, columns)                                                                                          \
  multiply_tile(matrix, b, blocks, columns, inputs + c * input_stride, input_stride, start + c * start_stride,         \
                start_stride, sums + c * sums_stride, sums_stride)
  for (; c + 4 <= columns; c += 4)
    for (ptrdiff_t b = 0; b < matrix->blocks; ++b) TILE(1, 4);
  for (; c < columns; ++c) {
    ptrdiff_t b = 0;
    for (; b + 4 <= matrix->blocks; b += 4) TILE(4, 1);
    for (; b < matrix->blocks; ++b) TILE(1, 1);
  }
#undef TILE
}

TARGET void convolve_avxvnni(const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,
                             ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest) {
  UNROLL for (int half = 0; half < 2; ++half) {
    const __m256i start = lowered(bias + half * HALF_ROWS, matrix->row_sums + half * HALF_ROWS);
    const __m256i *weights = (const __m256i *)(matrix->weights + half * HALF_BYTES);
    const __m256i left = _mm256_loadu_si256(weights);
    const __m256i middle = _mm256_loadu_si256(weights + 2);
    const __m256i right = _mm256_loadu_si256(weights + 4);
    for (int cell = 0; cell < IMAGE_ROWS / POOL; ++cell) {
      __m256i *place = (__m256i *)(largest + cell * BLOCK_ROWS + half * HALF_ROWS);
      __m256i most = first ? _mm256_set1_epi32(INT32_MIN) : _mm256_loadu_si256(place);
      UNROLL for (int y = 0; y < POOL; ++y) {
        const int8_t *chunk = inputs + (cell * POOL + y) * row_stride;
        __m256i sum = _mm256_dpbusd_avx_epi32(start, raised(chunk), left);
        sum = _mm256_dpbusd_avx_epi32(sum, raised(chunk + chunk_stride), middle);
        sum = _mm256_dpbusd_avx_epi32(sum, raised(chunk + 2 * chunk_stride), right);
        most = _mm256_max_epi32(most, sum);
      }
      _mm256_storeu_si256(place, most);
    }
  }
}

void squash_avxvnni(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums,
                    ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {
  squash_avx2(tables, scales, units, columns, sums, sums_stride, outputs, output_stride);
}

void gates_avxvnni(const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns, const int32_t *sums,
                   ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs,
                   ptrdiff_t output_stride) {
  gates_avx2(tables, scales, units, columns, sums, sums_stride, state, state_stride, outputs, output_stride);
}

void softmax_avxvnni(const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                     ptrdiff_t sums_stride, float *outputs) {
  softmax_avx2(scales, classes, columns, sums, sums_stride, outputs);
}
#endif
