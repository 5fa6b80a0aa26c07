// From a kind to its kernels.
#include "kinds.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

bool line_kernel_available(int kind) {
  switch (kind) {
  case LINE_KERNEL_SCALAR:
    return true;
#if defined(__x86_64__)
  case LINE_KERNEL_AVX2:
    return __builtin_cpu_supports("avx2");
  case LINE_KERNEL_AVXVNNI:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni");
  case LINE_KERNEL_AVX512VNNI:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
#endif
#if defined(__aarch64__)
  case LINE_KERNEL_NEON:
    return true;
  case LINE_KERNEL_NEON_DOT:
#if defined(__linux__)
    return (getauxval(AT_HWCAP) & (1UL << 20)) != 0;  // HWCAP_ASIMDDP
#else
    return true;  // every Apple processor that runs macOS
#endif
#endif
  default:
    return false;
  }
}

#if defined(__x86_64__)
#define DISPATCH(kernel, ...)                                                                                          \
  switch (kind) {                                                                                                      \
  case LINE_KERNEL_AVX512VNNI: kernel##_avx512vnni(__VA_ARGS__); return;                                               \
  case LINE_KERNEL_AVXVNNI: kernel##_avxvnni(__VA_ARGS__); return;                                                     \
  case LINE_KERNEL_AVX2: kernel##_avx2(__VA_ARGS__); return;                                                           \
  default: kernel##_scalar(__VA_ARGS__); return;                                                                       \
  }
#elif defined(__aarch64__)
#define DISPATCH(kernel, ...)                                                                                          \
  switch (kind) {                                                                                                      \
  case LINE_KERNEL_NEON_DOT: kernel##_neon_dot(__VA_ARGS__); return;                                                   \
  case LINE_KERNEL_NEON: kernel##_neon(__VA_ARGS__); return;                                                           \
  default: kernel##_scalar(__VA_ARGS__); return;                                                                       \
  }
#else
#define DISPATCH(kernel, ...) kernel##_scalar(__VA_ARGS__)
#endif

void line_multiply(int kind, const struct line_matrix *matrix, ptrdiff_t columns, const int8_t *inputs,
                   ptrdiff_t input_stride, const int32_t *start, ptrdiff_t start_stride, int32_t *sums,
                   ptrdiff_t sums_stride) {
  DISPATCH(multiply, matrix, columns, inputs, input_stride, start, start_stride, sums, sums_stride)
}

void line_convolve(int kind, const struct line_matrix *matrix, const int32_t *bias, const int8_t *inputs,
                   ptrdiff_t chunk_stride, ptrdiff_t row_stride, bool first, int32_t *largest) {
  DISPATCH(convolve, matrix, bias, inputs, chunk_stride, row_stride, first, largest)
}

void line_squash(int kind, const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                 const int32_t *sums, ptrdiff_t sums_stride, int8_t *outputs, ptrdiff_t output_stride) {
  DISPATCH(squash, tables, scales, units, columns, sums, sums_stride, outputs, output_stride)
}

void line_gates(int kind, const float *tables, const float *scales, ptrdiff_t units, ptrdiff_t columns,
                const int32_t *sums, ptrdiff_t sums_stride, float *state, ptrdiff_t state_stride, int8_t *outputs,
                ptrdiff_t output_stride) {
  DISPATCH(gates, tables, scales, units, columns, sums, sums_stride, state, state_stride, outputs, output_stride)
}

void line_softmax(int kind, const float *scales, ptrdiff_t classes, ptrdiff_t columns, const int32_t *sums,
                  ptrdiff_t sums_stride, float *outputs) {
  DISPATCH(softmax, scales, classes, columns, sums, sums_stride, outputs)
}
