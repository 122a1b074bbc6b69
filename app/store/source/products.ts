// Products and their variants. A product and its variants change together; the newer word wins, whoever brings it.
import { pool } from "#app/db.server.ts";
import type { ProductRow, VariantRow } from "#app/intake/product.ts";
import type { Tx } from "#app/store/transaction.ts";
