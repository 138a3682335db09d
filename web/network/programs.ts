// Sigma's programs for discs, lines and arrow heads, except that their arrays go to the graphics card when they have changed: sigma 3 sends all of them with every frame.
import type { Sigma } from "sigma";
import { createEdgeArrowHeadProgram, createEdgeClampedProgram, createEdgeCompoundProgram, NodeCircleProgram } from "sigma/rendering";
import type { EdgeProgramType, NodeProgramType, Program } from "sigma/rendering";

type ProgramInfo = Program["normalProgram"];
// What sigma's types keep to themselves.
interface SendingProgram {
  readonly array: Float32Array;
  /** Of a disc its data, of an edge those of its source, its target and its own. */
  process(number: number, place: number, first: unknown, second?: unknown, third?: unknown): void;
  reallocate(capacity: number): void;
  bindProgram(program: ProgramInfo): void;
  unbindProgram(program: ProgramInfo): void;
}
type ProgramClass = new (gl: WebGLRenderingContext, pickingBuffer: WebGLFramebuffer | null, renderer: Sigma) => SendingProgram;

function sendingChanges(Base: ProgramClass) {
  return class extends Base {
    #version = 0;
    /** One a program: what is drawn, and what is under the pointer. */
    readonly #sent = new Map<ProgramInfo, { readonly layout: WebGLVertexArrayObject; version: number }>();

    override process(number: number, place: number, first: unknown, second?: unknown, third?: unknown): void {
      this.#version += 1;
      super.process(number, place, first, second, third);
    }

    override reallocate(capacity: number): void {
      this.#version += 1;
      super.reallocate(capacity);
    }

    override bindProgram(program: ProgramInfo): void {
      const { gl } = program;
      // WebGL 1 keeps no layouts.
      if (!(gl instanceof WebGL2RenderingContext)) return super.bindProgram(program);
      const sent = this.#sent.get(program);
      gl.bindVertexArray(sent?.layout ?? null);
      if (sent?.version === this.#version) return;
      if (sent) {
        gl.bindBuffer(gl.ARRAY_BUFFER, program.buffer);
        gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
        gl.bindBuffer(gl.ARRAY_BUFFER, null);
        sent.version = this.#version;
        return;
      }
      const layout = gl.createVertexArray();
      gl.bindVertexArray(layout);
      super.bindProgram(program);
      this.#sent.set(program, { layout, version: this.#version });
    }

    override unbindProgram(program: ProgramInfo): void {
      if (program.gl instanceof WebGL2RenderingContext) program.gl.bindVertexArray(null);
      else super.unbindProgram(program);
    }
  };
}

const nodes = (Base: unknown) => sendingChanges(Base as ProgramClass) as unknown as NodeProgramType;
const edges = (Base: unknown) => sendingChanges(Base as ProgramClass) as unknown as EdgeProgramType;

export const DiscProgram = nodes(NodeCircleProgram);

const HEAD = { lengthToThicknessRatio: 4.5, widenessToThicknessRatio: 3.4 };
export const ArrowProgram: EdgeProgramType = createEdgeCompoundProgram([edges(createEdgeClampedProgram(HEAD)), edges(createEdgeArrowHeadProgram(HEAD))]);
