// A place where the shop keeps or sells goods, as the store keeps it.

export interface LocationRow {
  id: string;
  name: string;
  isActive: boolean;
  isFulfillmentService: boolean;
  country: string | null;
  province: string | null;
  updatedAt: string;
}
