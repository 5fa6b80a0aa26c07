// What each kind of kernel offers to the dispatch.
#ifndef KINDS_H
#define KINDS_H

#include "line-kernels.h"

#define LINE_KERNELS(name)                                                                                             \
  void multiply_##name(const struct line_matrix *, ptrdiff_t, const int8_t *, ptrdiff_t, const int32_t *, ptrdiff_t,   \
                       int32_t *, ptrdiff_t);                                                                          \
  void convolve_##name(const struct line_matrix *, const int32_t *, const int8_t *, ptrdiff_t, ptrdiff_t, bool,        \
                       int32_t *);                                                                                     \
  void squash_##name(const float *, const float *, ptrdiff_t, ptrdiff_t, const int32_t *, ptrdiff_t, int8_t *,         \
                     ptrdiff_t);                                                                                       \
  void gates_##name(const float *, const float *, ptrdiff_t, ptrdiff_t, const int32_t *, ptrdiff_t, float *,           \
                    ptrdiff_t, int8_t *, ptrdiff_t);                                                                   \
  void softmax_##name(const float *, ptrdiff_t, ptrdiff_t, const int32_t *, ptrdiff_t, float *);

LINE_KERNELS(scalar)
#if defined(__x86_64__)
LINE_KERNELS(avx2)
LINE_KERNELS(avxvnni)
LINE_KERNELS(avx512vnni)
#endif
#if defined(__aarch64__)
LINE_KERNELS(neon)
LINE_KERNELS(neon_dot)
#endif

enum {
  BLOCK_ROWS = 16,
  QUAD_BYTES = 4,
  GROUP_BYTES = 64,  // 16 rows of 4 bytes
  IMAGE_ROWS = 36,
  POOL = 3,
};

/// A cell state beyond this is cut off.
static const float STATE_LIMIT = 100.0F;
/// Steps of the tables in one unit of the argument.
static const float TABLE_SCALE = 256.0F;
/// The greatest int8 activation.
static const float ACTIVATION_LIMIT = 127.0F;

#endif
