internal import People
internal import Records

extension Viewer {
  func sees(_ place: ShelfPlace) -> Bool { sees(fonds: place.fonds, box: place.box, dossier: place.dossier) }
}
