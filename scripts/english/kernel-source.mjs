// The numeric kernels of src/text/network as WebAssembly text: 128-bit vectors.
//
// All pointers and strides are in bytes. Activations are 16-bit fixed point next to 32-bit floats; weights are 16-bit integers
// in blocks of eight outputs, packed by pairs of inputs, so that one i32x4.dot_i16x8_s makes eight products:
//
//     for each block of 8 outputs, for each pair of inputs:  o0k0 o0k1 o1k0 o1k1 o2k0 o2k1 o3k0 o3k1 | o4k0 ... o7k1
const local = (name) => `(local.get $${name})`;
const add = (a, b) => `(i32.add ${a} ${b})`;
const times = (a, b) => `(i32.mul ${a} ${b})`;
const constant = (value) => `(i32.const ${value})`;
const splat = (value) => `(f32x4.splat (f32.const ${value}))`;
const params = (...names) => names.map((name) => `(param $${name} i32)`).join(" ");
const locals = (type, ...names) => names.map((name) => `(local $${name} ${type})`).join(" ");

/** C[row, 8 outputs] = scale · (A[row] · B) + bias, for `count` rows at once. */
function rowsTimesBlocks(count) {
  const rows = [...Array(count).keys()];
  const atRow = (row) => add(local("c"), times(local("cStride"), constant(row)));
  const finish = (row, half) => `(v128.store offset=${16 * half} ${atRow(row)} (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s ${local(`s${row}${half}`)}) (v128.load offset=${16 * half} ${local("scale")})) (v128.load offset=${16 * half} ${local("bias")})))`;
  return `
    (local.set $b ${local("B")}) (local.set $c ${local("cRow")}) (local.set $scale ${local("scales")}) (local.set $bias ${local("biases")}) (local.set $j ${local("N")})
    (loop $blocks
      ${rows.map((row) => `(local.set $s${row}0 (v128.const i32x4 0 0 0 0)) (local.set $s${row}1 (v128.const i32x4 0 0 0 0)) (local.set $a${row} ${add(local("aRow"), times(local("aStride"), constant(row)))})`).join("\n      ")}
      (local.set $k ${local("pairs")})
      (loop $inputs
        (local.set $w0 (v128.load ${local("b")})) (local.set $w1 (v128.load offset=16 ${local("b")}))
        ${rows.map((row) => `(local.set $x (v128.load32_splat ${local(`a${row}`)})) (local.set $s${row}0 (i32x4.add ${local(`s${row}0`)} (i32x4.dot_i16x8_s ${local("x")} ${local("w0")}))) (local.set $s${row}1 (i32x4.add ${local(`s${row}1`)} (i32x4.dot_i16x8_s ${local("x")} ${local("w1")}))) (local.set $a${row} ${add(local(`a${row}`), constant(4))})`).join("\n        ")}
        (local.set $b ${add(local("b"), constant(32))})
        (br_if $inputs (local.tee $k (i32.sub ${local("k")} ${constant(1)}))))
      ${rows.map((row) => `${finish(row, 0)} ${finish(row, 1)}`).join("\n      ")}
      (local.set $c ${add(local("c"), constant(32))}) (local.set $scale ${add(local("scale"), constant(32))}) (local.set $bias ${add(local("bias"), constant(32))})
      (br_if $blocks (local.tee $j (i32.sub ${local("j")} ${constant(8)}))))`;
}

// Four rows at a time take little longer than one: the last few are made with some of those before them once more.
const stepBack = (row, stride) => `(local.set $${row} (i32.sub ${local(row)} ${times(`(i32.sub ${constant(4)} ${local("i")})`, local(stride))}))`;
const affine = `
(func (export "affine") ${params("M", "N", "pairs", "A", "aStride", "B", "scales", "biases", "C", "cStride")}
  ${locals("i32", "i", "j", "k", "b", "c", "aRow", "cRow", "scale", "bias", "a0", "a1", "a2", "a3")} ${locals("v128", "x", "w0", "w1", "s00", "s01", "s10", "s11", "s20", "s21", "s30", "s31")}
  (local.set $aRow ${local("A")}) (local.set $cRow ${local("C")}) (local.set $i ${local("M")})
  (block $fewer (loop $fours
    (if (i32.lt_s ${local("i")} ${constant(4)}) (then
      (br_if $fewer (i32.or (i32.le_s ${local("i")} ${constant(0)}) (i32.lt_s ${local("M")} ${constant(4)})))
      ${stepBack("aRow", "aStride")} ${stepBack("cRow", "cStride")} (local.set $i ${constant(4)})))
    ${rowsTimesBlocks(4)}
    (local.set $aRow ${add(local("aRow"), times(local("aStride"), constant(4)))}) (local.set $cRow ${add(local("cRow"), times(local("cStride"), constant(4)))}) (local.set $i (i32.sub ${local("i")} ${constant(4)})) (br $fours)))
  (block $done (loop $ones
    (br_if $done (i32.lt_s ${local("i")} ${constant(1)}))
    ${rowsTimesBlocks(1)}
    (local.set $aRow ${add(local("aRow"), local("aStride"))}) (local.set $cRow ${add(local("cRow"), local("cStride"))}) (local.set $i (i32.sub ${local("i")} ${constant(1)})) (br $ones))))`;

// 1 / (1 + e^-x) as ½ + ½ tanh(x / 2), tanh by its continued fraction to the seventh power; right to 1e-4.
const polynomial = (square, coefficients) => coefficients.reduce((sum, coefficient) => (sum === "" ? splat(coefficient) : `(f32x4.add (f32x4.mul ${sum} ${local(square)}) ${splat(coefficient)})`), "");
const sigmoid = (target, value) => `
  (local.set $y (f32x4.mul (f32x4.pmax (f32x4.pmin ${value} ${splat(9.8)}) ${splat(-9.8)}) ${splat(0.5)})) (local.set $q (f32x4.mul ${local("y")} ${local("y")}))
  (local.set $${target} (f32x4.add (f32x4.mul (f32x4.div (f32x4.mul ${local("y")} ${polynomial("q", [1, 378, 17325, 135135])}) ${polynomial("q", [28, 3150, 62370, 135135])}) ${splat(0.5)}) ${splat(0.5)}))`;
const half = (name) => `(i32.shr_u ${local(name)} ${constant(1)})`;
const fixed = (value) => `(i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul ${value} (f32x4.splat ${local("scale")}))))`;

// One direction of a simple recurrent unit over T words (Lei and others 2018): f, r = σ(u + v·c + b), c ← f·c + (1−f)·u, h = r·c + (1−r)·x; c begins at zero.
// U rows hold candidate, forget and reset parts, H floats each; G holds v_f, v_r, b_f, b_r.
const unit = (offset, out) => `
      (local.set $old (v128.load offset=${offset} ${local("cp")}))
      ${sigmoid("f", `(f32x4.add (f32x4.add (v128.load offset=${offset} ${add(local("u"), local("H"))}) (f32x4.mul (v128.load offset=${offset} ${local("g")}) ${local("old")})) (v128.load offset=${offset} ${add(local("g"), times(local("H"), constant(2)))}))`)}
      ${sigmoid("r", `(f32x4.add (f32x4.add (v128.load offset=${offset} ${add(local("u"), times(local("H"), constant(2)))}) (f32x4.mul (v128.load offset=${offset} ${add(local("g"), local("H"))}) ${local("old")})) (v128.load offset=${offset} ${add(local("g"), times(local("H"), constant(3)))}))`)}
      (local.set $y (v128.load offset=${offset} ${local("u")}))
      (local.set $old (f32x4.add ${local("y")} (f32x4.mul ${local("f")} (f32x4.sub ${local("old")} ${local("y")}))))
      (v128.store offset=${offset} ${local("cp")} ${local("old")})
      (local.set $y (v128.load offset=${offset} ${local("x")}))
      (local.set $${out} (f32x4.add ${local("y")} (f32x4.mul ${local("r")} (f32x4.sub ${local("old")} ${local("y")}))))
      (v128.store offset=${offset} ${local("h")} ${local(out)})`;
const recur = `
(func (export "recur") ${params("T", "H", "U", "uStride", "G", "state", "X", "Y", "yStride", "Y16", "y16Stride")} (param $scale f32)
  ${locals("i32", "j", "u", "g", "cp", "x", "h", "h16")} ${locals("v128", "old", "f", "r", "y", "q", "low", "high")}
  (memory.fill ${local("state")} ${constant(0)} ${local("H")})
  (loop $words
    (local.set $u ${local("U")}) (local.set $g ${local("G")}) (local.set $cp ${local("state")}) (local.set $x ${local("X")}) (local.set $h ${local("Y")}) (local.set $h16 ${local("Y16")}) (local.set $j ${local("H")})
    (loop $units
      ${unit(0, "low")}
      ${unit(16, "high")}
      (v128.store ${local("h16")} (i16x8.narrow_i32x4_s ${fixed(local("low"))} ${fixed(local("high"))}))
      ${["u", "g", "cp", "x", "h"].map((name) => `(local.set $${name} ${add(local(name), constant(32))})`).join(" ")} (local.set $h16 ${add(local("h16"), constant(16))})
      (br_if $units (local.tee $j (i32.sub ${local("j")} ${constant(32)}))))
    (local.set $U ${add(local("U"), local("uStride"))}) (local.set $X ${add(local("X"), local("yStride"))}) (local.set $Y ${add(local("Y"), local("yStride"))}) (local.set $Y16 ${add(local("Y16"), local("y16Stride"))})
    (br_if $words (local.tee $T (i32.sub ${local("T")} ${constant(1)})))))`;

// U[t] = own part of word t + left part of word t−1 + right part of word t+1; X[t] = the vector behind the three parts, of `width` bytes.
// `slots` lists where the words' rows are, with an empty row before and after.
const gather = `
(func (export "gather") ${params("T", "bytes", "slots", "U", "width", "X")}
  ${locals("i32", "j", "own", "left", "right")}
  (loop $words
    (local.set $left ${add(`(i32.load ${local("slots")})`, local("bytes"))}) (local.set $own (i32.load offset=4 ${local("slots")})) (local.set $right ${add(`(i32.load offset=8 ${local("slots")})`, times(local("bytes"), constant(2)))}) (local.set $j ${local("bytes")})
    (memory.copy ${local("X")} ${add(local("own"), times(local("bytes"), constant(3)))} ${local("width")})
    (loop $units
      (v128.store ${local("U")} (f32x4.add (v128.load ${local("own")}) (f32x4.add (v128.load ${local("left")}) (v128.load ${local("right")}))))
      ${["U", "own", "left", "right"].map((name) => `(local.set $${name} ${add(local(name), constant(16))})`).join(" ")}
      (br_if $units (local.tee $j (i32.sub ${local("j")} ${constant(16)}))))
    (local.set $slots ${add(local("slots"), constant(4))}) (local.set $X ${add(local("X"), local("width"))})
    (br_if $words (local.tee $T (i32.sub ${local("T")} ${constant(1)})))))`;

// x ← max(x, x/10) in place, and as fixed point; `slope` 1 leaves x as it is. Count is in numbers, a multiple of 8.
const activate = `
(func (export "activate") ${params("count", "X", "Y16")} (param $slope f32) (param $scale f32)
  ${locals("v128", "low", "high")}
  (loop $eights
    (local.set $low (v128.load ${local("X")})) (local.set $high (v128.load offset=16 ${local("X")}))
    (local.set $low (f32x4.pmax ${local("low")} (f32x4.mul ${local("low")} (f32x4.splat ${local("slope")})))) (local.set $high (f32x4.pmax ${local("high")} (f32x4.mul ${local("high")} (f32x4.splat ${local("slope")}))))
    (v128.store ${local("X")} ${local("low")}) (v128.store offset=16 ${local("X")} ${local("high")})
    (v128.store ${local("Y16")} (i16x8.narrow_i32x4_s ${fixed(local("low"))} ${fixed(local("high"))}))
    (local.set $X ${add(local("X"), constant(32))}) (local.set $Y16 ${add(local("Y16"), constant(16))})
    (br_if $eights (local.tee $count (i32.sub ${local("count")} ${constant(8)})))))`;

// S[t, h] = D[t] · H[h] for M rows t and N rows h of `width` bytes.
const lane = (index) => `(f32x4.extract_lane ${index} ${local("sum")})`;
const pairwise = `
(func (export "pairwise") ${params("M", "N", "width", "D", "dStride", "Hs", "hStride", "S", "sStride")}
  ${locals("i32", "i", "k", "d", "h", "hRow", "s")} ${locals("v128", "sum")}
  (loop $rows
    (local.set $i ${local("N")}) (local.set $hRow ${local("Hs")}) (local.set $s ${local("S")})
    (loop $columns
      (local.set $sum (v128.const i32x4 0 0 0 0)) (local.set $k ${local("width")}) (local.set $d ${local("D")}) (local.set $h ${local("hRow")})
      (loop $units
        (local.set $sum (f32x4.add ${local("sum")} (f32x4.add (f32x4.mul (v128.load ${local("d")}) (v128.load ${local("h")})) (f32x4.mul (v128.load offset=16 ${local("d")}) (v128.load offset=16 ${local("h")})))))
        (local.set $d ${add(local("d"), constant(32))}) (local.set $h ${add(local("h"), constant(32))})
        (br_if $units (local.tee $k (i32.sub ${local("k")} ${constant(32)}))))
      (f32.store ${local("s")} (f32.add (f32.add ${lane(0)} ${lane(1)}) (f32.add ${lane(2)} ${lane(3)})))
      (local.set $s ${add(local("s"), constant(4))}) (local.set $hRow ${add(local("hRow"), local("hStride"))})
      (br_if $columns (local.tee $i (i32.sub ${local("i")} ${constant(1)}))))
    (local.set $D ${add(local("D"), local("dStride"))}) (local.set $S ${add(local("S"), local("sStride"))})
    (br_if $rows (local.tee $M (i32.sub ${local("M")} ${constant(1)})))))`;

// Y16[t] = H[head of t] · D[t] | H[head of t] | D[t] as fixed point: what a relation is read off. `heads` lists M row numbers; parts have `width` bytes, a multiple of 32.
const eight = (offset, low, high) => `(v128.store ${offset} (i16x8.narrow_i32x4_s ${fixed(low)} ${fixed(high)}))`;
const couple = `
(func (export "couple") ${params("M", "width", "heads", "Hs", "D", "stride", "Y16")} (param $scale f32)
  ${locals("i32", "j", "h", "d", "y")} ${locals("v128", "h0", "h1", "d0", "d1")}
  (loop $rows
    (local.set $h ${add(local("Hs"), times(`(i32.load ${local("heads")})`, local("stride")))}) (local.set $d ${local("D")}) (local.set $y ${local("Y16")}) (local.set $j ${local("width")})
    (loop $units
      (local.set $h0 (v128.load ${local("h")})) (local.set $h1 (v128.load offset=16 ${local("h")})) (local.set $d0 (v128.load ${local("d")})) (local.set $d1 (v128.load offset=16 ${local("d")}))
      ${eight(local("y"), `(f32x4.mul ${local("h0")} ${local("d0")})`, `(f32x4.mul ${local("h1")} ${local("d1")})`)}
      ${eight(add(local("y"), half("width")), local("h0"), local("h1"))}
      ${eight(add(local("y"), local("width")), local("d0"), local("d1"))}
      ${["h", "d"].map((name) => `(local.set $${name} ${add(local(name), constant(32))})`).join(" ")} (local.set $y ${add(local("y"), constant(16))})
      (br_if $units (local.tee $j (i32.sub ${local("j")} ${constant(32)}))))
    (local.set $heads ${add(local("heads"), constant(4))}) (local.set $D ${add(local("D"), local("stride"))}) (local.set $Y16 ${add(local("Y16"), add(local("width"), half("width")))})
    (br_if $rows (local.tee $M (i32.sub ${local("M")} ${constant(1)})))))`;

// best[t] = the first column of the greatest of the N numbers in row t.
const greatest = `
(func (export "greatest") ${params("M", "N", "S", "sStride", "best")}
  ${locals("i32", "i", "j", "s")} ${locals("f32", "most", "one")}
  (loop $rows
    (local.set $most (f32.const -inf)) (local.set $i ${constant(0)}) (local.set $j ${constant(0)}) (local.set $s ${local("S")})
    (loop $columns
      (if (f32.gt (local.tee $one (f32.load ${local("s")})) ${local("most")}) (then (local.set $most ${local("one")}) (local.set $i ${local("j")})))
      (local.set $s ${add(local("s"), constant(4))})
      (br_if $columns (i32.lt_s (local.tee $j ${add(local("j"), constant(1))}) ${local("N")})))
    (i32.store ${local("best")} ${local("i")})
    (local.set $best ${add(local("best"), constant(4))}) (local.set $S ${add(local("S"), local("sStride"))})
    (br_if $rows (local.tee $M (i32.sub ${local("M")} ${constant(1)})))))`;

export const kernelSource = `(module (import "host" "memory" (memory 1)) ${affine} ${recur} ${gather} ${activate} ${pairwise} ${couple} ${greatest})`;
