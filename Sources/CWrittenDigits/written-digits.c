#include "written-digits.h"

// The same sums on all processors.
#pragma STDC FP_CONTRACT OFF
// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t network[] = {
#embed "written-digits.network"
};

const uint8_t *sohoa_written_digits(void) { return network; }

size_t sohoa_written_digits_length(void) { return sizeof network; }

void sohoa_digit_layer(SohoaDigitLayer layer, const float *in, int rows, int columns, int rectifies, float *out) {
  const int size = rows * columns;
  const int8_t *weight = layer.weights;
  for (int output = 0; output < layer.outputs; output++) {
    float *plane = out + output * size;
    for (int i = 0; i < size; i++) plane[i] = 0;
    for (int input = 0; input < layer.inputs; input++) {
      for (int down = 0; down < layer.kernel_rows; down++) {
        for (int across = 0; across < layer.kernel_columns; across++) {
          const float factor = *weight++;
          if (factor == 0) continue;
          const int dy = down - layer.kernel_rows / 2, dx = across - layer.kernel_columns / 2;
          const int first = dx < 0 ? -dx : 0, end = dx > 0 ? columns - dx : columns;
          for (int row = 0; row < rows; row++) {
            const int from = row + dy;
            if (from < 0 || from >= rows) continue;
            const float *source = in + input * size + from * columns + dx;
            float *target = plane + row * columns;
            for (int column = first; column < end; column++) target[column] += factor * source[column];
          }
        }
      }
    }
    const float scale = layer.scales[output], bias = layer.biases[output];
    for (int i = 0; i < size; i++) {
      const float value = plane[i] * scale + bias;
      plane[i] = rectifies && value < 0 ? 0 : value;
    }
  }
}
