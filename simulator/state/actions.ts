// What people do to a shop. Each action changes all it touches and tells it, as Shopify would.
export { createCustomer, deleteCustomer, mergeCustomers, updateCustomer } from "./change-customer.ts";
export { cancelOrder, deleteOrder, editOrder, fulfillOrder, refundOrder } from "./change-order.ts";
export { createProduct, deleteProduct, updateCollection, updateProduct, updateShop } from "./change-product.ts";
export { createOrder } from "./create-order.ts";
export { disconnectLevel, setAvailable } from "./stock.ts";
export { addTags, removeTags } from "./tags.ts";
