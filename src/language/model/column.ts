const FIRST_CAPACITY = 4096;

/** A list of numbers in a typed array that doubles when it is full: pushing allocates nothing else. */
export class Column<T extends Int32Array | Float64Array> {
  length = 0;
  private values: T;

  constructor(private readonly create: new (length: number) => T) {
    this.values = new create(FIRST_CAPACITY);
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new this.create(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}
