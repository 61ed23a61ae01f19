const FORMAT = new Intl.NumberFormat('en');

/** `12,345`. */
export function formatNumber(number: number): string {
  return FORMAT.format(number);
}

/** `1 change`, `12,345 changes`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
