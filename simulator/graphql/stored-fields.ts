// The fields a shop folder holds, by type. Such a field that is absent from a row is null; any other field needs a resolver.
const lists: Readonly<Record<string, string>> = {
  Shop: "name weightUnit taxesIncluded ianaTimezone createdAt",
  Location: "id name isActive fulfillsOnlineOrders shipsInventory isFulfillmentService address updatedAt",
  LocationAddress: "city provinceCode countryCode",
  Collection: "id handle title updatedAt sortOrder",
  Product:
    "id handle title vendor productType status tags isGiftCard hasOnlyDefaultVariant tracksInventory createdAt updatedAt publishedAt descriptionHtml onlineStoreUrl category featuredMedia",
  TaxonomyCategory: "id name fullName level isLeaf parentId isArchived childrenIds",
  MediaImage: "preview",
  MediaPreviewImage: "image",
  Image: "url altText",
  ProductVariant:
    "id title displayName sku barcode position price compareAtPrice taxable availableForSale inventoryPolicy createdAt updatedAt selectedOptions",
  SelectedOption: "name value",
  InventoryItem: "id sku tracked updatedAt unitCost requiresShipping countryCodeOfOrigin measurement",
  InventoryItemMeasurement: "weight",
  Weight: "value unit",
  InventoryLevel: "id isActive updatedAt",
  InventoryQuantity: "name quantity updatedAt",
  Metafield: "id namespace key type jsonValue value createdAt updatedAt compareDigest ownerType",
  Customer:
    "id createdAt updatedAt state locale verifiedEmail taxExempt taxExemptions tags numberOfOrders amountSpent lifetimeDuration productSubscriberStatus dataSaleOptOut statistics defaultEmailAddress defaultPhoneNumber defaultAddress companyContactProfiles",
  CustomerStatistics: "rfmGroup predictedSpendTier",
  CustomerEmailAddress: "marketingState marketingOptInLevel marketingUpdatedAt",
  CustomerPhoneNumber: "smsMarketingConsent",
  CustomerSmsMarketingConsent: "state",
  MailingAddress: "city provinceCode countryCodeV2 company",
  CompanyContact: "id isMainContact company",
  Company: "id",
  Order:
    "id name createdAt processedAt updatedAt cancelledAt cancelReason closedAt test confirmed edited taxExempt taxesIncluded currencyCode presentmentCurrencyCode displayFinancialStatus displayFulfillmentStatus returnStatus sourceName sourceIdentifier app attribution tags discountCodes paymentGatewayNames checkoutToken cartToken subtotalPriceSet totalDiscountsSet totalShippingPriceSet shippingLine totalTaxSet totalPriceSet totalRefundedSet totalRefundedShippingSet totalOutstandingSet netPaymentSet currentSubtotalPriceSet currentTotalDiscountsSet currentTotalTaxSet currentTotalPriceSet shippingAddress customerJourneySummary fulfillments transactions",
  OrderApp: "id name",
  OrderAttribution: "handle displayName",
  CustomerJourneySummary: "ready customerOrderIndex daysToConversion firstVisit lastVisit",
  CustomerVisit: "occurredAt source sourceType utmParameters",
  UTMParameters: "source medium campaign",
  Fulfillment: "id status displayStatus createdAt updatedAt inTransitAt estimatedDeliveryAt deliveredAt totalQuantity",
  OrderTransaction: "id kind status gateway test processedAt amountSet",
  LineItem:
    "id title variantTitle sku vendor quantity currentQuantity refundableQuantity unfulfilledQuantity requiresShipping taxable isGiftCard sellingPlan originalUnitPriceSet originalTotalSet discountedTotalSet discountedUnitPriceAfterAllDiscountsSet discountAllocations",
  LineItemSellingPlan: "sellingPlanId name",
  TaxLine: "priceSet",
  ShippingLine: "taxLines",
  DiscountAllocation: "allocatedAmountSet discountApplication",
  DiscountCodeApplication: "index targetType code",
  AutomaticDiscountApplication: "index targetType title",
  ManualDiscountApplication: "index targetType title",
  ScriptDiscountApplication: "index targetType title",
  Refund: "id createdAt processedAt updatedAt totalRefundedSet",
  RefundLineItem: "id quantity restockType restocked subtotalSet totalTaxSet",
  AbandonedCheckout:
    "id name createdAt updatedAt completedAt discountCodes taxesIncluded shippingAddress subtotalPriceSet totalDiscountSet totalPriceSet",
  AbandonedCheckoutLineItem: "id title sku quantity originalUnitPriceSet discountedTotalPriceSet",
  MoneyBag: "shopMoney",
  MoneyV2: "amount",
  Segment: "id name query creationDate lastEditDate",
  BulkOperation:
    "id type status errorCode createdAt completedAt objectCount rootObjectCount fileSize url partialDataUrl query",
  WebhookSubscription: "id topic uri filter name includeFields format createdAt updatedAt",
  WebPixel: "id settings",
  MarketingActivity: "id title status createdAt",
};

// Rows such as these are always of an object built here, so whatever they hold they serve.
const stored: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([type, fields]) => [type, new Set(fields.split(/\s+/))]),
);

export function isStoredField(type: string, field: string): boolean {
  return stored.get(type)?.has(field) === true;
}
