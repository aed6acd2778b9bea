// The encoder's arithmetic: ids of word pieces in, logits out. A post-norm BERT whose linear layers are exact integers and whose
// other parts are single-precision floats in a fixed order, so that Chromium, Firefox, Node, both builds of this file and the plain
// reference (src/encoder/reference.ts) give the same bits. Change an order or a constant here and it changes there.
//
// No imports, no libc. It trusts its caller: src/encoder/create-encoder.ts checks every number that comes in.
#include <stdint.h>
#include <wasm_simd128.h>

enum {
  HIDDEN = 384,
  FFN = 1536,
  HEADS = 12,
  HEAD = HIDDEN / HEADS,
  BLOCK = 32, // weights that share one ratio, or one d in the embeddings
  POSITIONS = 256,
  LAYERS = 12,
  ROWS = 4, // tokens that are multiplied at a time
  COLUMNS = 8, // outputs that are multiplied at a time
  KEYS = POSITIONS + COLUMNS,
  MAX_OUTPUTS = 64,
  PAGE = 65536,
};

#define EXPORT(name) __attribute__((export_name(#name)))
#define INLINE static inline __attribute__((always_inline))

// The two builds differ in how integers are multiplied, and in nothing else. Relaxed: four products a lane, the second factor 0..127,
// so weights are stored + 64. Plain: two products a lane, activations widened to 16 bits beforehand.
#ifdef __wasm_relaxed_simd__
enum { STEP = 4, LIFT = 64 };
typedef int8_t activation;
#else
enum { STEP = 2, LIFT = 0 };
typedef int16_t activation;
#endif

struct linear {
  const int8_t *panels; // 8 outputs side by side, STEP inputs each, then the next STEP inputs
  const float *scale;
  const float *bias;
};

struct norm {
  const float *weight;
  const float *bias;
};

struct layer {
  struct linear q, k, v, ao, fi, fo;
  struct norm aln, oln;
};

static struct {
  const uint8_t *nibbles;
  const uint16_t *d;
  float *positions;
  struct norm norm;
  struct layer layers[LAYERS];
  const float *head;
  uint32_t layer_count, outputs;
} model;

static int32_t ids[POSITIONS];
static float pooled[2 * HIDDEN], logits[MAX_OUTPUTS];
static float x[POSITIONS][HIDDEN], q[POSITIONS][HIDDEN], k[POSITIONS][HIDDEN], v[POSITIONS][HIDDEN], y[POSITIONS][HIDDEN];
static union {
  float ffn[POSITIONS][FFN];
  uint8_t staging[POSITIONS * FFN * sizeof(float)]; // a part of the file on its way in: never while a text is encoded
} room;
static float keys[HEAD][KEYS];
static float scores[ROWS][KEYS];

// Activations as integers: groups of ROWS tokens, STEP inputs of each token side by side. One pointer then serves a whole tile.
static activation quantised[POSITIONS * FFN];
static float token_scale[POSITIONS];
static int32_t token_start[POSITIONS]; // what the sum of a token's products starts at, to undo LIFT

// ---- memory and loading -------------------------------------------------------------------------------------------------------

extern uint8_t __heap_base;
static uintptr_t heap;

static void *take(uint32_t bytes) {
  void *taken = (void *)heap;
  heap += (bytes + 15) & ~15u;
  return taken;
}

/** Sets memory apart for a model. Gives the address of the embeddings (nibbles, then d), or 0 when there isn't that much memory. */
EXPORT(prepare) uint8_t *prepare(uint32_t layers, uint32_t vocabulary, uint32_t outputs) {
  const uint32_t embeddings = vocabulary * (HIDDEN / 2 + HIDDEN / BLOCK * 2);
  const uint32_t linear = HIDDEN * HIDDEN * 4 + HIDDEN * FFN * 2, scales = (HIDDEN * 5 + FFN) * 2 * 4, norms = HIDDEN * 4 * 4;
  const uint32_t rest = (POSITIONS + 2) * HIDDEN * 4 + outputs * (2 * HIDDEN + 1) * 4;
  heap = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
  const uintptr_t end = heap + embeddings + rest + layers * (linear + scales + norms) + PAGE; // a page for what rounding up takes
  const uintptr_t pages = (end + PAGE - 1) / PAGE, now = __builtin_wasm_memory_size(0);
  if (pages > now && __builtin_wasm_memory_grow(0, pages - now) == (uintptr_t)-1) return 0;
  uint8_t *nibbles = take(embeddings);
  model.nibbles = nibbles;
  model.d = (const uint16_t *)(nibbles + vocabulary * (HIDDEN / 2));
  model.layer_count = layers;
  model.outputs = outputs;
  return nibbles;
}

/** Where a part of the file is put before one of the load functions is called. */
EXPORT(staging) uint8_t *staging(void) { return room.staging; }

static const uint8_t *unread; // in staging

static const float *load_floats(uint32_t count) {
  float *kept = take(count * 4);
  __builtin_memcpy(kept, unread, count * 4);
  unread += count * 4;
  return kept;
}

static struct norm load_norm(void) {
  const float *weight = load_floats(HIDDEN);
  return (struct norm){weight, load_floats(HIDDEN)};
}

INLINE float half_to_float(uint16_t half) {
  const uint32_t sign = (uint32_t)(half & 0x8000) << 16, magnitude = half & 0x7fff;
  union { uint32_t bits; float value; } shifted = {.bits = magnitude << 13}, power = {.bits = (254 - 15) << 23}, result;
  result.value = shifted.value * power.value; // 2^112 moves the exponent's bias; subnormal halves come out exact as well
  result.bits |= sign;
  return result.value;
}

/** Position rows (f16) and the embeddings' layer norm, from staging. */
EXPORT(load_positions) void load_positions(uint32_t count) {
  unread = room.staging;
  model.positions = take(count * HIDDEN * 4);
  for (uint32_t i = 0; i < count * HIDDEN; i++) model.positions[i] = half_to_float(((const uint16_t *)unread)[i]);
  unread += count * HIDDEN * 2;
  model.norm = load_norm();
}

/** (q * ratio + 8) >> 4 for the sixteen values of a nibble, q = -8..7. */
INLINE v128_t block_weights(int8_t ratio) {
  const v128_t r = wasm_i16x8_splat(ratio), eight = wasm_i16x8_splat(8);
  const v128_t low = wasm_i16x8_mul(wasm_i16x8_make(-8, -7, -6, -5, -4, -3, -2, -1), r);
  const v128_t high = wasm_i16x8_mul(wasm_i16x8_make(0, 1, 2, 3, 4, 5, 6, 7), r);
  const v128_t weights = wasm_i8x16_narrow_i16x8(wasm_i16x8_shr(wasm_i16x8_add(low, eight), 4), wasm_i16x8_shr(wasm_i16x8_add(high, eight), 4));
  return wasm_i8x16_add(weights, wasm_i8x16_splat(LIFT));
}

/** Stores sixteen weights of one output in its panel: STEP bytes, then the other seven outputs' bytes are skipped. */
INLINE void scatter(uint8_t *to, v128_t w) {
  enum { STRIDE = COLUMNS * STEP };
#ifdef __wasm_relaxed_simd__
  wasm_v128_store32_lane(to, w, 0);
  wasm_v128_store32_lane(to + STRIDE, w, 1);
  wasm_v128_store32_lane(to + STRIDE * 2, w, 2);
  wasm_v128_store32_lane(to + STRIDE * 3, w, 3);
#else
  wasm_v128_store16_lane(to, w, 0);
  wasm_v128_store16_lane(to + STRIDE, w, 1);
  wasm_v128_store16_lane(to + STRIDE * 2, w, 2);
  wasm_v128_store16_lane(to + STRIDE * 3, w, 3);
  wasm_v128_store16_lane(to + STRIDE * 4, w, 4);
  wasm_v128_store16_lane(to + STRIDE * 5, w, 5);
  wasm_v128_store16_lane(to + STRIDE * 6, w, 6);
  wasm_v128_store16_lane(to + STRIDE * 7, w, 7);
#endif
}

/** Scales, biases, ratios and nibbles of one matrix, from staging. Weights are widened to bytes here, once, not at each text. */
static struct linear load_linear(uint32_t in, uint32_t out) {
  const float *scale = load_floats(out), *bias = load_floats(out);
  const int8_t *ratio = (const int8_t *)unread;
  const uint8_t *nibbles = unread + out * in / BLOCK;
  unread = nibbles + out * in / 2;
  uint8_t *panels = take(out * in);
  for (uint32_t o = 0; o < out; o++) {
    uint8_t *to = panels + o / COLUMNS * COLUMNS * in + o % COLUMNS * STEP;
    for (uint32_t i = 0; i < in; i += BLOCK, to += BLOCK * COLUMNS, nibbles += BLOCK / 2) {
      const v128_t weights = block_weights(*ratio++), packed = wasm_v128_load(nibbles);
      scatter(to, wasm_i8x16_swizzle(weights, wasm_v128_and(packed, wasm_i8x16_splat(15))));
      scatter(to + BLOCK / 2 * COLUMNS, wasm_i8x16_swizzle(weights, wasm_u8x16_shr(packed, 4)));
    }
  }
  return (struct linear){(const int8_t *)panels, scale, bias};
}

/** One layer, from staging. Layers must come in order. */
EXPORT(load_layer) void load_layer(uint32_t number) {
  struct layer *layer = &model.layers[number];
  unread = room.staging;
  layer->q = load_linear(HIDDEN, HIDDEN);
  layer->k = load_linear(HIDDEN, HIDDEN);
  layer->v = load_linear(HIDDEN, HIDDEN);
  layer->ao = load_linear(HIDDEN, HIDDEN);
  layer->fi = load_linear(HIDDEN, FFN);
  layer->fo = load_linear(FFN, HIDDEN);
  layer->aln = load_norm();
  layer->oln = load_norm();
}

/** The head's matrix and bias, from staging. */
EXPORT(load_head) void load_head(void) {
  unread = room.staging;
  model.head = load_floats(model.outputs * (2 * HIDDEN + 1));
}

// ---- floats -------------------------------------------------------------------------------------------------------------------

INLINE v128_t f32(float value) { return wasm_f32x4_splat(value); }
INLINE v128_t add(v128_t a, v128_t b) { return wasm_f32x4_add(a, b); }
INLINE v128_t sub(v128_t a, v128_t b) { return wasm_f32x4_sub(a, b); }
INLINE v128_t mul(v128_t a, v128_t b) { return wasm_f32x4_mul(a, b); }

/** 1.5 * 2^23: a float that is added to it rounds to a whole number, halves to even, which then stands in the sum's lowest bits. */
#define ROUND 12582912.0f
#define ROUND_BITS 0x4b400000

INLINE float sum_lanes(v128_t a) {
  return (wasm_f32x4_extract_lane(a, 0) + wasm_f32x4_extract_lane(a, 1)) + (wasm_f32x4_extract_lane(a, 2) + wasm_f32x4_extract_lane(a, 3));
}

// pmax, here and below: max takes x86 seven instructions, for the sake of NaN, of which there are none.
INLINE float max_lanes(v128_t a) {
  a = wasm_f32x4_pmax(a, wasm_i32x4_shuffle(a, a, 2, 3, 0, 1));
  a = wasm_f32x4_pmax(a, wasm_i32x4_shuffle(a, a, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(a, 0);
}

/** e^a for a <= 0, and 0 below -87 (Cephes' expf: within 2 units in the last place). */
INLINE v128_t exp_negative(v128_t a) {
  const v128_t in_range = wasm_f32x4_ge(a, f32(-87.0f));
  a = wasm_f32x4_pmax(a, f32(-87.0f));
  const v128_t rounded = add(mul(a, f32(1.44269504088896341f)), f32(ROUND)), power = sub(rounded, f32(ROUND));
  const v128_t r = sub(sub(a, mul(power, f32(0.693359375f))), mul(power, f32(-2.12194440e-4f)));
  v128_t p = f32(1.9875691500e-4f);
  p = add(mul(p, r), f32(1.3981999507e-3f));
  p = add(mul(p, r), f32(8.3334519073e-3f));
  p = add(mul(p, r), f32(4.1665795894e-2f));
  p = add(mul(p, r), f32(1.6666665459e-1f));
  p = add(mul(p, r), f32(5.0000001201e-1f));
  p = add(add(mul(mul(r, r), p), r), f32(1.0f));
  const v128_t two_to_power = wasm_i32x4_add(wasm_i32x4_shl(rounded, 23), wasm_i32x4_splat(127 << 23));
  return wasm_v128_and(mul(p, two_to_power), in_range);
}

/** a * (1 + erf(a / sqrt 2)) / 2, with erf from Abramowitz and Stegun 7.1.26 (within 1.5e-7); the tail below 0 keeps its small values. */
INLINE v128_t gelu(v128_t a) {
  const v128_t z = mul(wasm_f32x4_abs(a), f32(0.70710678118654752f));
  const v128_t t = wasm_f32x4_div(f32(1.0f), add(f32(1.0f), mul(z, f32(0.3275911f))));
  v128_t p = f32(1.061405429f);
  p = add(mul(p, t), f32(-1.453152027f));
  p = add(mul(p, t), f32(1.421413741f));
  p = add(mul(p, t), f32(-0.284496736f));
  p = add(mul(p, t), f32(0.254829592f));
  const v128_t tail = mul(mul(mul(p, t), exp_negative(wasm_f32x4_neg(mul(z, z)))), f32(0.5f)); // (1 - erf z) / 2
  const v128_t share = wasm_v128_bitselect(tail, sub(f32(1.0f), tail), wasm_f32x4_lt(a, f32(0.0f)));
  return mul(a, share);
}

/** Layer norm of a row, in place. */
static void normalise(float *row, struct norm norm) {
  v128_t sum = f32(0.0f);
  for (int i = 0; i < HIDDEN; i += 4) sum = add(sum, wasm_v128_load(row + i));
  const v128_t mean = f32(sum_lanes(sum) / HIDDEN);
  v128_t squares = f32(0.0f);
  for (int i = 0; i < HIDDEN; i += 4) {
    const v128_t d = sub(wasm_v128_load(row + i), mean);
    squares = add(squares, mul(d, d));
  }
  const v128_t inverse = f32(1.0f / __builtin_sqrtf(sum_lanes(squares) / HIDDEN + 1e-12f));
  for (int i = 0; i < HIDDEN; i += 4) {
    const v128_t d = mul(sub(wasm_v128_load(row + i), mean), inverse);
    wasm_v128_store(row + i, add(mul(d, wasm_v128_load(norm.weight + i)), wasm_v128_load(norm.bias + i)));
  }
}

static void add_and_normalise(float *row, const float *added, struct norm norm) {
  for (int i = 0; i < HIDDEN; i += 4) wasm_v128_store(row + i, add(wasm_v128_load(row + i), wasm_v128_load(added + i)));
  normalise(row, norm);
}

/** to[r][0..7] = sum over i of a[r][i] * b[i][0..7], for `rows` rows; strides in floats. */
INLINE void multiply_floats(int rows, const float *a, int a_stride, const float *b, int b_stride, int count, v128_t to[ROWS][2]) {
  for (int r = 0; r < rows; r++) to[r][0] = to[r][1] = f32(0.0f);
  for (int i = 0; i < count; i++, b += b_stride) {
    const v128_t b0 = wasm_v128_load(b), b1 = wasm_v128_load(b + 4);
    for (int r = 0; r < rows; r++) {
      const v128_t factor = wasm_v128_load32_splat(a + r * a_stride + i);
      to[r][0] = add(to[r][0], mul(factor, b0));
      to[r][1] = add(to[r][1], mul(factor, b1));
    }
  }
}

// ---- integers -----------------------------------------------------------------------------------------------------------------

/** A token's row as integers -127..127 times one scale, and where the sums of its products start. */
static void quantise(const float *row, int count, int token) {
  v128_t largest = f32(0.0f);
  for (int i = 0; i < count; i += 4) largest = wasm_f32x4_pmax(largest, wasm_f32x4_abs(wasm_v128_load(row + i)));
  const float scale = max_lanes(largest) / 127.0f;
  // scale is 0 for a row of zeros, and for one so near to it that 1 for a divisor makes zeros of it as well
  const v128_t divisor = f32(scale == 0.0f ? 1.0f : scale), limit = wasm_i16x8_splat(127);
  activation *to = quantised + token / ROWS * ROWS * count + token % ROWS * STEP;
  v128_t total = wasm_i32x4_splat(0);
  for (int i = 0; i < count; i += 8, to += ROWS * 8) {
    const v128_t low = wasm_i32x4_sub(add(wasm_f32x4_div(wasm_v128_load(row + i), divisor), f32(ROUND)), wasm_i32x4_splat(ROUND_BITS));
    const v128_t high = wasm_i32x4_sub(add(wasm_f32x4_div(wasm_v128_load(row + i + 4), divisor), f32(ROUND)), wasm_i32x4_splat(ROUND_BITS));
    const v128_t eight = wasm_i16x8_max(wasm_i16x8_min(wasm_i16x8_narrow_i32x4(low, high), limit), wasm_i16x8_neg(limit));
#ifdef __wasm_relaxed_simd__
    const v128_t bytes = wasm_i8x16_narrow_i16x8(eight, eight);
    wasm_v128_store32_lane(to, bytes, 0);
    wasm_v128_store32_lane(to + ROWS * STEP, bytes, 1);
    total = wasm_i32x4_add(total, wasm_i32x4_extadd_pairwise_i16x8(eight));
#else
    wasm_v128_store32_lane(to, eight, 0);
    wasm_v128_store32_lane(to + ROWS * STEP, eight, 1);
    wasm_v128_store32_lane(to + ROWS * STEP * 2, eight, 2);
    wasm_v128_store32_lane(to + ROWS * STEP * 3, eight, 3);
#endif
  }
  token_scale[token] = scale;
  token_start[token] = -LIFT * (wasm_i32x4_extract_lane(total, 0) + wasm_i32x4_extract_lane(total, 1) + wasm_i32x4_extract_lane(total, 2) +
                                wasm_i32x4_extract_lane(total, 3));
}

/** One tile: `rows` tokens by eight outputs. `rows` is a constant where this is called, so that all sums stay in registers. */
INLINE void multiply_tile(int rows, const activation *a, const int8_t *w, int in, v128_t sums[ROWS][2]) {
  for (int i = 0; i < in; i += STEP, a += ROWS * STEP, w += COLUMNS * STEP) {
#ifdef __wasm_relaxed_simd__
    const v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 16);
#else
    const v128_t w0 = wasm_i16x8_load8x8(w), w1 = wasm_i16x8_load8x8(w + 8);
#endif
    for (int r = 0; r < rows; r++) {
      const v128_t factor = wasm_v128_load32_splat(a + r * STEP);
#ifdef __wasm_relaxed_simd__
      sums[r][0] = wasm_i32x4_relaxed_dot_i8x16_i7x16_add(factor, w0, sums[r][0]);
      sums[r][1] = wasm_i32x4_relaxed_dot_i8x16_i7x16_add(factor, w1, sums[r][1]);
#else
      sums[r][0] = wasm_i32x4_add(sums[r][0], wasm_i32x4_dot_i16x8(factor, w0));
      sums[r][1] = wasm_i32x4_add(sums[r][1], wasm_i32x4_dot_i16x8(factor, w1));
#endif
    }
  }
}

INLINE void apply_tile(int rows, int is_ffn, const struct linear *linear, int in, int out, int token, int column, float *to) {
  v128_t sums[ROWS][2];
  for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = wasm_i32x4_splat(token_start[token + r]);
  multiply_tile(rows, quantised + token * in, linear->panels + column * in, in, sums);
  for (int half = 0; half < 2; half++) {
    const int at = column + half * 4;
    const v128_t scale = wasm_v128_load(linear->scale + at), bias = wasm_v128_load(linear->bias + at);
    for (int r = 0; r < rows; r++) {
      const v128_t value = add(mul(wasm_f32x4_convert_i32x4(sums[r][half]), mul(scale, f32(token_scale[token + r]))), bias);
      wasm_v128_store(to + (token + r) * out + at, is_ffn ? gelu(value) : value);
    }
  }
}

/** to = quantised rows times a matrix, with bias. A panel of eight outputs stays in the nearest cache while all tokens pass. */
INLINE void apply_linear(int is_ffn, const struct linear *linear, int in, int out, int tokens, float *to) {
  for (int column = 0; column < out; column += COLUMNS) {
    int token = 0;
    for (; token + ROWS <= tokens; token += ROWS) apply_tile(ROWS, is_ffn, linear, in, out, token, column, to);
    switch (tokens - token) {
      case 3: apply_tile(3, is_ffn, linear, in, out, token, column, to); break;
      case 2: apply_tile(2, is_ffn, linear, in, out, token, column, to); break;
      case 1: apply_tile(1, is_ffn, linear, in, out, token, column, to); break;
    }
  }
}

static void project(const struct linear *linear, int tokens, float *to) { apply_linear(0, linear, HIDDEN, HIDDEN, tokens, to); }
static void widen(const struct linear *linear, int tokens, float *to) { apply_linear(1, linear, HIDDEN, FFN, tokens, to); }
static void narrow(const struct linear *linear, int tokens, float *to) { apply_linear(0, linear, FFN, HIDDEN, tokens, to); }

// ---- the encoder --------------------------------------------------------------------------------------------------------------

static void embed(int tokens) {
  for (int token = 0; token < tokens; token++) {
    const uint8_t *nibbles = model.nibbles + (uint32_t)ids[token] * (HIDDEN / 2);
    const uint16_t *d = model.d + (uint32_t)ids[token] * (HIDDEN / BLOCK);
    const float *position = model.positions + token * HIDDEN;
    for (int block = 0; block < HIDDEN / BLOCK; block++) {
      const float scale = half_to_float(d[block]);
      for (int i = 0; i < BLOCK / 2; i++) {
        const int packed = nibbles[block * (BLOCK / 2) + i], at = block * BLOCK + i;
        x[token][at] = scale * (float)((packed & 15) - 8) + position[at];
        x[token][at + BLOCK / 2] = scale * (float)((packed >> 4) - 8) + position[at + BLOCK / 2];
      }
    }
    normalise(x[token], model.norm);
  }
}

/** Attention of `rows` tokens in one head; the result replaces their q. */
INLINE void attend_rows(int rows, int token, int head, int tokens) {
  const int padded = (tokens + COLUMNS - 1) & ~(COLUMNS - 1);
  v128_t tile[ROWS][2], total[ROWS];
  for (int key = 0; key < padded; key += COLUMNS) {
    multiply_floats(rows, &q[token][head * HEAD], HIDDEN, &keys[0][key], KEYS, HEAD, tile);
    for (int r = 0; r < rows; r++) {
      wasm_v128_store(&scores[r][key], mul(tile[r][0], f32(0.17677669529663688f))); // 1 / sqrt(HEAD)
      wasm_v128_store(&scores[r][key + 4], mul(tile[r][1], f32(0.17677669529663688f)));
    }
  }
  for (int r = 0; r < rows; r++) {
    for (int key = tokens; key < padded; key++) scores[r][key] = -__builtin_inff();
    v128_t largest = f32(-__builtin_inff());
    for (int key = 0; key < padded; key += 4) largest = wasm_f32x4_pmax(largest, wasm_v128_load(&scores[r][key]));
    largest = f32(max_lanes(largest));
    total[r] = f32(0.0f);
    for (int key = 0; key < padded; key += 4) {
      const v128_t e = exp_negative(sub(wasm_v128_load(&scores[r][key]), largest));
      wasm_v128_store(&scores[r][key], e);
      total[r] = add(total[r], e);
    }
    total[r] = f32(1.0f / sum_lanes(total[r]));
  }
  for (int i = head * HEAD; i < (head + 1) * HEAD; i += COLUMNS) {
    multiply_floats(rows, scores[0], KEYS, &v[0][i], HIDDEN, tokens, tile);
    for (int r = 0; r < rows; r++) {
      wasm_v128_store(&q[token + r][i], mul(tile[r][0], total[r]));
      wasm_v128_store(&q[token + r][i + 4], mul(tile[r][1], total[r]));
    }
  }
}

static void attend(int tokens) {
  for (int head = 0; head < HEADS; head++) {
    for (int i = 0; i < HEAD; i++) {
      for (int token = 0; token < tokens; token++) keys[i][token] = k[token][head * HEAD + i];
    }
    int token = 0;
    for (; token + ROWS <= tokens; token += ROWS) attend_rows(ROWS, token, head, tokens);
    for (; token < tokens; token++) attend_rows(1, token, head, tokens);
  }
}

static void pool(int tokens) {
  const float *bias = model.head + model.outputs * 2 * HIDDEN;
  for (int i = 0; i < HIDDEN; i += 4) {
    v128_t sum = f32(0.0f), max = f32(-__builtin_inff());
    for (int token = 0; token < tokens; token++) {
      sum = add(sum, wasm_v128_load(&x[token][i]));
      max = wasm_f32x4_pmax(max, wasm_v128_load(&x[token][i]));
    }
    wasm_v128_store(pooled + i, wasm_f32x4_div(sum, f32((float)tokens)));
    wasm_v128_store(pooled + HIDDEN + i, max);
  }
  for (uint32_t output = 0; output < model.outputs; output++) {
    const float *weight = model.head + output * 2 * HIDDEN;
    v128_t sum = f32(0.0f);
    for (int i = 0; i < 2 * HIDDEN; i += 4) sum = add(sum, mul(wasm_v128_load(pooled + i), wasm_v128_load(weight + i)));
    logits[output] = sum_lanes(sum) + bias[output];
  }
}

/** Where the ids of a text are put before `encode`. */
EXPORT(ids) int32_t *ids_address(void) { return ids; }

/** Encodes the first `tokens` ids and gives the address of the logits. */
EXPORT(encode) const float *encode(int tokens) {
  embed(tokens);
  for (uint32_t number = 0; number < model.layer_count; number++) {
    const struct layer *layer = &model.layers[number];
    for (int token = 0; token < tokens; token++) quantise(x[token], HIDDEN, token);
    project(&layer->q, tokens, q[0]);
    project(&layer->k, tokens, k[0]);
    project(&layer->v, tokens, v[0]);
    attend(tokens);
    for (int token = 0; token < tokens; token++) quantise(q[token], HIDDEN, token);
    project(&layer->ao, tokens, y[0]);
    for (int token = 0; token < tokens; token++) add_and_normalise(x[token], y[token], layer->aln);
    for (int token = 0; token < tokens; token++) quantise(x[token], HIDDEN, token);
    widen(&layer->fi, tokens, room.ffn[0]);
    for (int token = 0; token < tokens; token++) quantise(room.ffn[token], FFN, token);
    narrow(&layer->fo, tokens, y[0]);
    for (int token = 0; token < tokens; token++) add_and_normalise(x[token], y[token], layer->oln);
  }
  pool(tokens);
  return logits;
}
