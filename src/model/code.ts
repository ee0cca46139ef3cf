import type { Check, CriterionType } from "./criterion.js";

/** A program that judges conversations, and how it is asked. */
export interface ProgramSettings {
  /** The program and its arguments. */
  readonly run: readonly string[];
  /** How long the next answer is waited for, in milliseconds. */
  readonly timeout: number;
  /** How much longer the first answer after a start is waited for, in milliseconds. */
  readonly start: number;
  /** So many conversations are sent together, an empty line after them; null: each as it comes. */
  readonly batch: number | null;
  /** Handed to the program with every conversation. */
  readonly options: unknown;
}

/** Makes checks that ask programs; paths are relative to the file of the rubric that names them. */
export interface Programs {
  check(settings: ProgramSettings): Check;
}

/** A module that a rubric names: its path, and how errors name it. */
export interface NamedModule {
  readonly path: string;
  readonly name: string;
}

/** A module that can't be used, in the words of an error. */
export interface RefusedModule {
  readonly module: NamedModule;
  readonly what: string;
  readonly instead: string;
}

/** The code of one rubric, loaded. */
export interface Code {
  /** Criterion types of the modules, in their order. */
  readonly types: readonly CriterionType[];
  readonly refused: readonly RefusedModule[];
  /** Stands for every type that nobody knows, where a module broke that may have had it; its verdicts are errors. */
  readonly missing: CriterionType | null;
  /** Programs as a rubric file in this folder names them. */
  programs(folder: string): Programs;
  /** Ends every thread and program. */
  close(): Promise<void>;
}

/** Loads the code that rubrics name, as far as the user has allowed it. */
export interface CodeLoader {
  /** May what rubrics name be run, modules and programs? */
  readonly allowed: boolean;
  /** Has the user named this very module? Its types are there for every rubric. */
  has(path: string): boolean;
  /**
   * Loads the user's modules and those of a rubric. Types must not be named as `known` ones are. Throws `UserError` where
   * a module of the user can't be used.
   */
  load(modules: readonly NamedModule[], known: readonly CriterionType[]): Promise<Code>;
}
