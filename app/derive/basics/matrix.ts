// Small dense matrices, as rows of numbers: what a regression with some twenty unknowns needs.
// Symmetric positive definite systems are solved by Cholesky's decomposition A = LLᵀ (Golub & Van Loan, ch. 4).
// Worked example: [[4, 2], [2, 3]] has L = [[2, 0], [1, √2]] and the inverse [[3/8, −1/4], [−1/4, 1/2]].

export type Vector = number[];
export type Matrix = Vector[];

export const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

export const at = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
  matrix[row]?.[column] ?? 0;

export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** Matrix times column. */
export const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): Vector =>
  matrix.map((row) => dot(row, vector));

export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

export const transposed = (matrix: Matrix): Matrix =>
  Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) => matrix.map((row) => row[column] ?? 0));

export const sumOf = (a: Matrix, b: Matrix): Matrix => a.map((row, i) => row.map((value, j) => value + at(b, i, j)));

export const difference = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value - at(b, i, j)));

/** vᵀMv */
export const quadratic = (matrix: readonly (readonly number[])[], vector: readonly number[]): number =>
  dot(vector, times(matrix, vector));

/** The inverse of a symmetric positive definite matrix. */
export function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const lower = cholesky(matrix);
  // The inverse of L column by column, then A⁻¹ = L⁻ᵀL⁻¹.
  const inverted = zeros(size, size);
  for (let column = 0; column < size; column++)
    for (let row = column; row < size; row++) {
      let value = row === column ? 1 : 0;
      for (let k = column; k < row; k++) value -= at(lower, row, k) * at(inverted, k, column);
      (inverted[row] as Vector)[column] = value / at(lower, row, row);
    }
  const columns = transposed(inverted);
  return columns.map((a) => columns.map((b) => dot(a, b)));
}

function cholesky(matrix: Matrix): Matrix {
  const lower = zeros(matrix.length, matrix.length);
  for (let row = 0; row < matrix.length; row++)
    for (let column = 0; column <= row; column++) {
      let value = at(matrix, row, column);
      for (let k = 0; k < column; k++) value -= at(lower, row, k) * at(lower, column, k);
      if (row === column && !(value > 0)) throw new RangeError("the matrix is not positive definite");
      (lower[row] as Vector)[column] = row === column ? Math.sqrt(value) : value / at(lower, column, column);
    }
  return lower;
}
