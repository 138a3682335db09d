// Assembles scripts/english/kernel-source.mjs into src/text/network/kernel-code.ts; a test tells whether the two agree.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";
import { kernelSource } from "./english/kernel-source.mjs";

const features = { simd: true };
const module = (await wabt()).parseWat("kernels.wat", kernelSource, features);
module.validate(features);
const code = Buffer.from(module.toBinary({}).buffer).toString("hex");
const path = join(import.meta.dirname, "../src/text/network/kernel-code.ts");
const text = `// Made by scripts/make-kernels.mjs from scripts/english/kernel-source.mjs; not to be edited.\nexport const kernelCode =\n  "${code}";\n`;
writeFileSync(path, text);
