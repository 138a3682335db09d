// Matrix products for training: 32-bit floats in WebAssembly, four rows by eight columns at a time.
import wabt from "wabt";

// For i: for j, eight at a time: C[i, j] (+)= Σ_k A[i·ai + k·ak] · B[k·bk + j]. Strides in bytes; N is a multiple of 8.
function rowsTimesMatrix(count) {
  const rows = [...Array(count).keys()];
  const c = (row) => `(i32.add (local.get $c) (i32.mul (local.get $ci) (i32.const ${row})))`;
  return `
    (local.set $j (local.get $N)) (local.set $c (local.get $cRow)) (local.set $b0 (local.get $B))
    (loop $columns
      ${rows.map((r) => `(local.set $s${r}0 (v128.const i32x4 0 0 0 0)) (local.set $s${r}1 (v128.const i32x4 0 0 0 0)) (local.set $a${r} (i32.add (local.get $aRow) (i32.mul (local.get $ai) (i32.const ${r}))))`).join("\n      ")}
      (if (local.get $add) (then ${rows.map((r) => `(local.set $s${r}0 (v128.load ${c(r)})) (local.set $s${r}1 (v128.load offset=16 ${c(r)}))`).join(" ")}))
      (local.set $k (local.get $K)) (local.set $b (local.get $b0))
      (loop $inner
        (local.set $v0 (v128.load (local.get $b))) (local.set $v1 (v128.load offset=16 (local.get $b)))
        ${rows.map((r) => `(local.set $x (v128.load32_splat (local.get $a${r}))) (local.set $s${r}0 (f32x4.add (local.get $s${r}0) (f32x4.mul (local.get $x) (local.get $v0)))) (local.set $s${r}1 (f32x4.add (local.get $s${r}1) (f32x4.mul (local.get $x) (local.get $v1)))) (local.set $a${r} (i32.add (local.get $a${r}) (local.get $ak)))`).join("\n        ")}
        (local.set $b (i32.add (local.get $b) (local.get $bk)))
        (br_if $inner (local.tee $k (i32.sub (local.get $k) (i32.const 1)))))
      ${rows.map((r) => `(v128.store ${c(r)} (local.get $s${r}0)) (v128.store offset=16 ${c(r)} (local.get $s${r}1))`).join("\n      ")}
      (local.set $c (i32.add (local.get $c) (i32.const 32))) (local.set $b0 (i32.add (local.get $b0) (i32.const 32)))
      (br_if $columns (local.tee $j (i32.sub (local.get $j) (i32.const 8)))))`;
}

const step = (rows) => `(local.set $aRow (i32.add (local.get $aRow) (i32.mul (local.get $ai) (i32.const ${rows})))) (local.set $cRow (i32.add (local.get $cRow) (i32.mul (local.get $ci) (i32.const ${rows})))) (local.set $i (i32.sub (local.get $i) (i32.const ${rows})))`;
const source = `(module (import "host" "memory" (memory 1))
  (func (export "multiply") ${["M", "N", "K", "A", "ai", "ak", "B", "bk", "C", "ci", "add"].map((name) => `(param $${name} i32)`).join(" ")}
    ${["i", "j", "k", "b", "b0", "c", "aRow", "cRow", "a0", "a1", "a2", "a3"].map((name) => `(local $${name} i32)`).join(" ")} ${["x", "v0", "v1", "s00", "s01", "s10", "s11", "s20", "s21", "s30", "s31"].map((name) => `(local $${name} v128)`).join(" ")}
    (local.set $aRow (local.get $A)) (local.set $cRow (local.get $C)) (local.set $i (local.get $M))
    (block $fewer (loop $fours (br_if $fewer (i32.lt_s (local.get $i) (i32.const 4))) ${rowsTimesMatrix(4)} ${step(4)} (br $fours)))
    (block $done (loop $ones (br_if $done (i32.lt_s (local.get $i) (i32.const 1))) ${rowsTimesMatrix(1)} ${step(1)} (br $ones)))))`;

/** Memory for so many floats, handed out from the bottom up; places are indices of `floats`. */
export async function trainingMemory(count) {
  const features = { simd: true };
  const { buffer: code } = (await wabt()).parseWat("matrix-products.wat", source, features).toBinary({});
  const memory = new WebAssembly.Memory({ initial: Math.ceil((count * 4) / 65_536) });
  const { multiply } = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } }).exports;
  let next = 16;
  return {
    floats: new Float32Array(memory.buffer),
    take(length) {
      const at = next;
      next += (length + 3) & ~3;
      if (next > count) throw new RangeError("training needs more memory than was set aside");
      return at;
    },
    get used() {
      return next;
    },
    /** C = A · B, or C += A · B: M rows, N columns, K terms; `lda` and the like are row lengths. */
    product: (M, N, K, A, lda, B, ldb, C, ldc, add = false) => multiply(M, N, K, A * 4, lda * 4, 4, B * 4, ldb * 4, C * 4, ldc * 4, add ? 1 : 0),
    /** C += Aᵀ · B, as gradients of weights need it. */
    addTransposedProduct: (M, N, K, A, lda, B, ldb, C, ldc) => multiply(M, N, K, A * 4, 4, lda * 4, B * 4, ldb * 4, C * 4, ldc * 4, 1),
  };
}
