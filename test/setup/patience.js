// a page waits for a real API; a busy machine makes it wait longer
jest.setTimeout(30_000)
