export type SparkProps = { values: readonly number[] }

/** Small lines stand in tables, and tables on a desk. */
export const Spark = (_props: SparkProps) => null
