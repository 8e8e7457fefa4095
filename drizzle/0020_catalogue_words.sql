-- What the trail remembers of the bakery's own book of products.
INSERT INTO audit_actions (action) VALUES
  ('product.created'), ('product.changed'), ('product.kinds_changed'), ('product.label_changed'), ('product.vat_changed'),
  ('product.published'), ('product.retired'), ('product.brought_back'),
  ('ingredient.added'), ('ingredient.changed'), ('category.changed'), ('photo.added'), ('photo.changed');
