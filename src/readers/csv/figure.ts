const FIGURE = /^-?\d+(?:[.,]\d+)?(?:\s*(?:\/|out of|of|von|sur|de)\s*\d+)?$/;

/** Whether a value is nothing but a figure. */
export function isFigure(value: string): boolean {
  return FIGURE.test(value);
}

/** A figure from a cell: `4`, `4.5`, `4,5`, `4/5`; null where it is none. */
export function readFigure(cell: string): number | null {
  return isFigure(cell.trim()) ? Number.parseFloat(cell.trim().replace(",", ".")) : null;
}
