<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>Vorbereiten</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>Zeitreihen über Einzugsgebiete</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>Mittelt Produkte über Einzugsgebiete oder beliebige Polygone, für jeden Zeitschritt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The mean over a basin is weighted by the area of each pixel inside the outline: the exact share of the
pixel that lies inside, times its area on the ellipsoid (degrees) or in the plane (projected grids, taken as
equal-area). Missing pixels are left out; where less than a given share of the basin has values, the mean is missing.
Cubes may have different grids, coordinate reference systems and time steps.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cubes, unchanged: rain over a basin is in mm per step, and 1 mm is 1000 m³ per km².
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Where a product has gaps, the mean is that of the part with values, which may be drier than the
rest: check the share of the area (COVERAGE). Basins outside the grid have no values. Pixels much larger than the basin
mostly contain values of its surroundings. Features with the same name are one basin. Thiessen polygons of gauges
(STATIONS, OBSERVATIONS) are drawn on the grid of the cube; on a coarse grid they are rough.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Plot the table, or compare the products' columns with discharge. &lt;i&gt;Soil-moisture statistics&lt;/i&gt;
describes how moisture varies inside the basin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Area of a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395. Polygons of
gauges: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Das Mittel über ein Einzugsgebiet gewichtet jedes Pixel nach seiner Fläche innerhalb der Grenze: dem genauen Anteil des Pixels im Gebiet mal seiner Fläche auf dem Ellipsoid (Grad) oder in der Ebene (projizierte Gitter, als flächentreu angenommen). Fehlende Pixel bleiben außer Betracht; wo weniger als der vorgegebene Anteil des Gebiets Werte hat, fehlt das Mittel. Die Datenwürfel dürfen verschiedene Gitter, Koordinatenbezugssysteme und Zeitschritte haben.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Die der Datenwürfel, unverändert: Gebietsregen in mm je Zeitschritt; 1 mm sind 1000 m³ je km². Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Hat ein Produkt Lücken, gilt das Mittel nur für den Teil mit Werten, der trockener sein kann als der Rest: den Flächenanteil prüfen (COVERAGE). Außerhalb des Gitters gibt es keinen Wert. Pixel, die viel größer sind als das Gebiet, geben die Werte der Umgebung wieder. Objekte gleichen Namens sind ein Einzugsgebiet. Thiessen-Polygone von Regenmessern (STATIONS, OBSERVATIONS) werden auf dem Gitter des Datenwürfels gezeichnet; auf einem groben Gitter sind sie ungenau.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Die Tabelle darstellen oder die Spalten der Produkte mit dem Abfluss vergleichen. &lt;i&gt;Bodenfeuchtestatistik&lt;/i&gt; beschreibt, wie sich die Feuchte innerhalb des Gebiets ändert.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Fläche eines Pixels auf dem Ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395. Polygone der Regenmesser: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>Datenwürfel</translation>
    </message>
    <message>
      <source>One or more products, one band for each time step. Grids and time steps may differ.</source>
      <translation>Ein oder mehrere Produkte mit je einem Band pro Zeitschritt. Gitter und Zeitschritte dürfen verschieden sein.</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Einzugsgebiete</translation>
    </message>
    <message>
      <source>A layer of polygons, in any coordinate reference system.</source>
      <translation>Ein Polygonlayer in beliebigem Koordinatenbezugssystem.</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Feld des Einzugsgebiets</translation>
    </message>
    <message>
      <source>The field with the name of the basin; features with the same name are one basin. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Benennt das Einzugsgebiet; Objekte gleichen Namens sind ein Gebiet. Leer: das Feld name, sonst die Nummern der Objekte.</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Mindestanteil der Fläche mit Werten</translation>
    </message>
    <message>
      <source>The mean is missing at steps where less than this share (0 to 1) of the basin's area has values.</source>
      <translation>Das Mittel fehlt in Zeitschritten, in denen weniger als dieser Anteil (0 bis 1) der Gebietsfläche Werte hat.</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Flächenanteil mit Werten hinzufügen</translation>
    </message>
    <message>
      <source>Adds a column &lt;product&gt;_coverage for each product: the share of the basin's area (0 to 1) that has values.</source>
      <translation>Fügt für jedes Produkt eine Spalte &lt;product&gt;_coverage hinzu: den Anteil der Gebietsfläche (0 bis 1), der Werte hat.</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Regenmesser</translation>
    </message>
    <message>
      <source>Points with observed rain, whose mean by Thiessen polygons is added as the product gauges_thiessen, on the grid of the first rainfall cube.</source>
      <translation>Punkte mit eigenen Regenmessungen; ihr Mittel nach Thiessen-Polygonen kommt als Produkt gauges_thiessen hinzu, auf dem Gitter des ersten Regen-Datenwürfels.</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Regen der Regenmesser</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the cube. Give it with the gauges, or neither.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Regenmesser und Zeit, mit den Zeitstempeln des Datenwürfels. Nur zusammen mit den Regenmessern angeben.</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Stationsfeld</translation>
    </message>
    <message>
      <source>The field with the name of the gauge, in both inputs.</source>
      <translation>Benennt den Regenmesser, in beiden Eingaben.</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Zeitfeld</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC.</source>
      <translation>Text nach ISO 8601, Datum oder Datum und Uhrzeit; UTC.</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Regenfeld</translation>
    </message>
    <message>
      <source>mm per step, as the cube's steps are.</source>
      <translation>mm je Zeitschritt, in den Zeitschritten des Datenwürfels.</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>Wenn etwas fehlt</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without basins or cubes there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Einzugsgebiete oder Datenwürfel gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Scheduler eines Clusters</translation>
    </message>
    <message>
      <source>The address of a dask scheduler, such as tcp://10.0.0.5:8786; its workers compute, with the same results. They must find the inputs under the same path. Empty: the one of the options (Settings, Options, Processing, Providers, SM2R) or of the environment variable SM2R_SCHEDULER, else this machine. local: this machine in any case.</source>
      <translation>Die Adresse eines dask-Schedulers, etwa tcp://10.0.0.5:8786; seine Worker rechnen, mit denselben Ergebnissen. Sie müssen die Eingaben unter demselben Pfad finden. Leer: der Scheduler aus den Optionen (Einstellungen, Optionen, Verarbeitung, Datenanbieter, SM2R) oder aus der Umgebungsvariablen SM2R_SCHEDULER, sonst dieser Rechner. local: auf jeden Fall dieser Rechner.</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Zeitreihen</translation>
    </message>
    <message>
      <source>A table: basin, time, and a column for each product, named after it.</source>
      <translation>Eine Tabelle: basin, time und eine Spalte für jedes Produkt, nach ihm benannt.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of the means, series of the largest basins, statistics.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Karten der Mittel, Zeitreihen der größten Einzugsgebiete, Statistik.</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>Fusionieren</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>Zusammenführen durch Bayessche Modellmittelung</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights fitted at stations.</source>
      <translation>Führt mehrere Schätzungen der Bodenfeuchte zu einer zusammen, mit ihrer Unsicherheit, durch an Stationen bestimmte Gewichte.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each member is debiased by a regression of the observations on it: f̃ = α + β·f. The merged value is
the weighted mean Σ w·f̃; weights are not negative and add up to 1. &lt;i&gt;least_squares&lt;/i&gt; finds the weights with the
smallest error at the stations, from the covariance of the members' errors in time; with fewer than ten stations all
members have the same weight. &lt;i&gt;em&lt;/i&gt; finds the most likely weights (Bayesian model averaging): the truth is near one
of the members, but it is not known which, p(y) = Σ w·N(f̃, σ²). The spread includes the differences between members and
the error that all of them share. Where a member is missing, the weights of the others are increased.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; and &lt;i&gt;inverse_error&lt;/i&gt; use 1/RMSE² and 1/RMSE of the debiased members as weights.
&lt;i&gt;paper_literal&lt;/i&gt; uses the RMSE, as equation 17 of the paper is printed: the &lt;b&gt;worst&lt;/b&gt; member gets the largest
weight. &lt;i&gt;triple_collocation&lt;/i&gt; needs three members whose errors are independent, and no stations; the others are
converted to the scale of the first.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, or saturation 0–1, which debiasing converts to m³ m⁻³. Results m³ m⁻³; with
&lt;i&gt;triple_collocation&lt;/i&gt;, the units of the first member. Mean and quantiles are clipped to 0–1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. All members must have the same grid and time step
(&lt;i&gt;Regrid&lt;/i&gt;). Scores of members are too good at the stations of their training: use other stations for the weights.
Models that were fitted to observations, such as those of &lt;i&gt;Train soil-moisture fusion&lt;/i&gt;, need no second fit: set
DEBIAS to none. The spread is for a value at a station, not for the mean of a pixel. With few stations the weights are
uncertain: compare the scores of the cross-validation in the report. Triple collocation does not detect a bias of the
first member, its spread does not include the difference between pixels and stations, and its results are wrong where
members share errors, as RF, LSTM and CNN of the same satellites do.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Use the merged cube in &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;. With the table of weights as weights from an
earlier run, later data are merged in the same way.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Least squares: Bates and Granger (1969), https://doi.org/10.1057/jors.1969.103. Model averaging:
Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; weights by triple collocation: Yilmaz et al. (2012),
https://doi.org/10.1029/2011WR011682; the paper: https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Der Bias jedes Mitglieds wird durch eine Regression der Beobachtungen auf das Mitglied bereinigt: f̃ = α + β·f. Der zusammengeführte Wert ist Σ w·f̃, mit Gewichten ab 0, deren Summe 1 ist. &lt;i&gt;least_squares&lt;/i&gt; findet die Gewichte mit dem kleinsten Fehler an den Stationen, aus der zeitlichen Kovarianz der Fehler der Mitglieder; bei weniger als zehn Stationen haben alle Mitglieder dasselbe Gewicht. &lt;i&gt;em&lt;/i&gt; findet die Gewichte größter Likelihood (Bayessche Modellmittelung): Die Wahrheit liegt nahe bei einem der Mitglieder, aber es ist nicht bekannt, bei welchem, p(y) = Σ w·N(f̃, σ²). Die Streuung des Ergebnisses enthält die Unterschiede zwischen den Mitgliedern und den Fehler, den alle gemeinsam haben. Wo ein Mitglied fehlt, werden die Gewichte der anderen erhöht.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; und &lt;i&gt;inverse_error&lt;/i&gt; gewichten mit 1/RMSE² und 1/RMSE der bereinigten Mitglieder. &lt;i&gt;paper_literal&lt;/i&gt; gewichtet mit dem RMSE, wie Gleichung 17 des Artikels gedruckt ist: Das &lt;b&gt;schlechteste&lt;/b&gt; Mitglied erhält das größte Gewicht. &lt;i&gt;triple_collocation&lt;/i&gt; braucht drei Mitglieder mit unabhängigen Fehlern und keine Stationen; die übrigen werden auf die Skala des ersten gebracht.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte in m³ m⁻³ oder Sättigung 0–1, die durch die Bias-Bereinigung in m³ m⁻³ umgerechnet wird. Ergebnisse in m³ m⁻³; mit &lt;i&gt;triple_collocation&lt;/i&gt; in den Einheiten des ersten Mitglieds. Mittel und Quantile sind auf 0–1 begrenzt. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Prozent werden abgelehnt: durch 100 teilen. Alle Mitglieder müssen dasselbe Gitter und denselben Zeitschritt haben (&lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt;). An den Stationen, an denen sie trainiert wurden, sehen Mitglieder besser aus, als sie sind: für die Gewichte andere Stationen verwenden. Modelle, die schon an Beobachtungen angepasst sind, etwa die aus &lt;i&gt;Bodenfeuchtefusion trainieren&lt;/i&gt;, brauchen keine zweite Anpassung: DEBIAS auf none setzen. Die Streuung gilt für einen Wert an einer Station, nicht für das Mittel eines Pixels. Bei wenigen Stationen sind die Gewichte unsicher: im Bericht die Gütemaße der Kreuzvalidierung vergleichen. Die Triple-Kollokation kann einen Bias des ersten Mitglieds nicht finden, ihre Streuung enthält den Unterschied zwischen Pixeln und Stationen nicht, und sie ist falsch, wenn Mitglieder gemeinsame Fehler haben, wie RF, LSTM und CNN aus denselben Satelliten.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Der zusammengeführte Datenwürfel geht in &lt;i&gt;SM2RAIN kalibrieren&lt;/i&gt;. Die Tabelle der Gewichte, als Gewichte eines früheren Laufs angegeben, führt spätere Daten ebenso zusammen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Kleinste Quadrate: Bates und Granger (1969), https://doi.org/10.1057/jors.1969.103. Modellmittelung: Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; Gewichte durch Triple-Kollokation: Yilmaz et al. (2012), https://doi.org/10.1029/2011WR011682; der Artikel: https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Mitglieder</translation>
    </message>
    <message>
      <source>Two or more cubes of soil moisture on one grid and time step, such as those of three fusion models. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Zwei oder mehr Datenwürfel der Bodenfeuchte mit demselben Gitter und Zeitschritt, etwa aus drei Fusionsmodellen. Die Zeitreihen dürfen zu verschiedenen Zeiten beginnen und enden. Erkannt werden sie an ihren Produktnamen.</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Stationen</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty with weights from an earlier run and with triple collocation; if given, they evaluate the result.</source>
      <translation>Ein Punktlayer in beliebigem Koordinatenbezugssystem. Darf bei Gewichten eines früheren Laufs und bei Triple-Kollokation leer bleiben; wird er angegeben, dient er zur Bewertung des Ergebnisses.</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Beobachtungen</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the members. May be empty where the stations may.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Station und Zeit, mit den Zeitstempeln der Mitglieder. Darf leer bleiben, wo die Stationen es dürfen.</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Gewichte durch</translation>
    </message>
    <message>
      <source>least_squares: the least error at stations. em: Bayesian model averaging. inverse_variance, inverse_error: by errors at stations. paper_literal: the paper's equation as printed, with the largest weight for the worst member. triple_collocation: three members, no stations.</source>
      <translation>least_squares: kleinster Fehler an den Stationen. em: Bayessche Modellmittelung. inverse_variance, inverse_error: nach den Fehlern an den Stationen. paper_literal: die Gleichung des Artikels wie gedruckt, das schlechteste Mitglied zuerst. triple_collocation: drei Mitglieder, keine Stationen.</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Gewichte eines früheren Laufs</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta, sigma. Members are identified by product name.</source>
      <translation>Eine hier erstellte Tabelle der Gewichte, die bei jeder Methode unverändert angewendet wird: Felder member, weight, alpha, beta, sigma. Mitglieder werden am Produktnamen erkannt.</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Standardabweichungen</translation>
    </message>
    <message>
      <source>common: one for all members, the more stable choice. member: one for each, for members of different quality.</source>
      <translation>common: eine für alle Mitglieder, die stabilere Wahl. member: je eine, für Mitglieder unterschiedlicher Qualität.</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Bias-Bereinigung</translation>
    </message>
    <message>
      <source>linear: regression of the observations on each member. none: members as they are, all in m³ m⁻³.</source>
      <translation>linear: Regression der Beobachtungen auf jedes Mitglied. none: Mitglieder unverändert, alle in m³ m⁻³.</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Anteil zurückgehaltener Stationen</translation>
    </message>
    <message>
      <source>Share of the stations that is left out at a time in cross-validation; the weights that are written are those of all stations. 0: no cross-validation, the scores are those of the fit.</source>
      <translation>Anteil der Stationen, der bei der Kreuzvalidierung jeweils ausgelassen wird; ausgegeben werden die Gewichte aus allen Stationen. 0: keine Kreuzvalidierung, die Gütemaße sind die der Anpassung.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startwert des Zufalls</translation>
    </message>
    <message>
      <source>For the groups of stations and the starting points of EM; the same seed gives the same result.</source>
      <translation>Für die Gruppen der Stationen und die Startpunkte von EM; derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Quantile</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper quantile: 0.05,0.95 encloses 90 %.</source>
      <translation>Zwei Zahlen zwischen 0 und 1 für das untere und das obere Quantil: 0.05,0.95 umschließt 90 %.</translation>
    </message>
    <message>
      <source>Places with measurements for the level</source>
      <translation>Orte mit Messungen für das Niveau</translation>
    </message>
    <message>
      <source>Points where soil moisture was measured on some days. The result is shifted to the level of these measurements, between the points by the inverse square of the distance.</source>
      <translation>Punkte, an denen die Bodenfeuchte an einigen Tagen gemessen wurde. Das Ergebnis wird auf das Niveau dieser Messungen verschoben, zwischen den Punkten nach dem inversen Quadrat der Entfernung.</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Bodenfeuchte dieser Orte</translation>
    </message>
    <message>
      <source>A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Ort und Zeit, m³ m⁻³. Fünf Tage genügen, drei sind nötig.</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Maske</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, or a raster, in any coordinate reference system. Pixels that no polygon touches, or where the raster is 0 or has no value, are left out and stay missing. Empty: all pixels.</source>
      <translation>Polygone, etwa ein Einzugsgebiet, oder ein Raster, in beliebigem Koordinatenbezugssystem. Pixel, die kein Polygon berührt oder bei denen das Raster 0 oder keinen Wert hat, werden ausgelassen und bleiben leer. Leer: alle Pixel.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: a single member is debiased and written alone.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ein einzelnes Mitglied wird bias-bereinigt und allein ausgegeben.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in both inputs.</source>
      <translation>Das Feld mit dem Namen der Station, in beiden Eingaben.</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Feld der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Soil moisture in m³ m⁻³.</source>
      <translation>Bodenfeuchte in m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Beginn der Anpassung</translation>
    </message>
    <message>
      <source>Start of the period that is fitted, UTC. Empty: from the first time step.</source>
      <translation>Beginn des Zeitraums der Anpassung, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Ende der Anpassung</translation>
    </message>
    <message>
      <source>End of that period, UTC, included. The whole record is merged in any case.</source>
      <translation>Ende dieses Zeitraums, UTC, einschließlich. Zusammengeführt wird in jedem Fall die ganze Reihe.</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Einzugsgebiet</translation>
    </message>
    <message>
      <source>Polygons that are drawn on the maps of the report.</source>
      <translation>Polygone, die auf den Karten des Berichts gezeichnet werden.</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Zusammengeführte Bodenfeuchte</translation>
    </message>
    <message>
      <source>The mean of the mixture, a cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Das Mittel der Mischverteilung als Datenwürfel: GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>The standard deviation of the mixture, a cube in the units of the mean.</source>
      <translation>Die Standardabweichung der Mischverteilung als Datenwürfel in den Einheiten des Mittels.</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Unteres Quantil</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in the units of the mean.</source>
      <translation>Das erste der Quantile als Datenwürfel in den Einheiten des Mittels.</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Oberes Quantil</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in the units of the mean.</source>
      <translation>Das zweite der Quantile als Datenwürfel in den Einheiten des Mittels.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>A table with a row for each member: weight, alpha and beta (debiasing), sigma, and the scores of the fit.</source>
      <translation>Eine Tabelle mit einer Zeile für jedes Mitglied: weight, alpha und beta (Bias-Bereinigung), sigma und die Gütemaße der Anpassung.</translation>
    </message>
    <message>
      <source>A page that opens without a network: weights, scores at stations held out, CRPS, PIT, coverage, maps. Takes a second pass over the members.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Gewichte, Gütemaße an zurückgehaltenen Stationen, CRPS, PIT, Überdeckung, Karten. Erfordert einen zweiten Durchgang durch die Mitglieder.</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>R an Stationen</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>RMSE an Stationen (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>Beobachtungen im 90-%-Intervall (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>Regen</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>SM2RAIN kalibrieren</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN in each pixel, so that its soil moisture gives the rain of a reference.</source>
      <translation>Passt SM2RAIN in jedem Pixel an: die Parameter, mit denen die Bodenfeuchte den Regen einer Referenz ergibt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and reference rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; All cubes must have the same grid and time step (&lt;i&gt;Regrid&lt;/i&gt;). Percent is refused: divide by 100.
With the gaps of a satellite, few windows are complete: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are
poorly identified; compare scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture&lt;/i&gt; turns soil moisture of any period into rain with the raster made here;
the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN kehrt die Bodenwasserbilanz um: Regen = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E); s ist die Bodenfeuchte, normiert und je nach Variante gefiltert. Zu jedem b (und T, c) werden die besten Z und a exakt bestimmt, sodass die Anpassung die beste innerhalb der Grenzen ist und nicht von einer ersten Schätzung abhängt. Simulierter Regen und Referenzregen werden als Summen über Fenster verglichen, standardmäßig über einen Tag.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte in m³ m⁻³ oder Sättigung 0–1; Regen und Verdunstung in mm je Zeitschritt; Zeiten in UTC. Parameter: Z in mm, a in mm d⁻¹, T in Tagen; b, c und K haben keine Einheit.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Alle Datenwürfel müssen dasselbe Gitter und denselben Zeitschritt haben (dafür sorgt &lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt;). Prozent werden abgelehnt: durch 100 teilen. Die Lücken eines Satelliten lassen nur wenige vollständige Fenster übrig: siehe &lt;i&gt;Längste zu überbrückende Lücke&lt;/i&gt;. Parameter an ihren Grenzen sind schlecht bestimmt; eher Gütemaße als Parameter vergleichen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Bodenfeuchte invertieren&lt;/i&gt; macht mit dem hier erzeugten Raster aus der Bodenfeuchte eines beliebigen Zeitraums Regen; die Grenzen der Normierung sind darin gespeichert.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; Exponentialfilter: Brocca et al. (2016), https://doi.org/10.1002/2016JD025382; Filter, der in nassem Boden kürzer wird: Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Bodenfeuchte</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitschritt, m³ m⁻³ oder Sättigung von 0 bis 1.</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Referenzregen</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step.</source>
      <translation>Ein Datenwürfel mit demselben Gitter und Zeitschritt, mm je Zeitschritt.</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. tpot: a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).</source>
      <translation>base: Bodenfeuchte, wie sie ist. t: durch einen Exponentialfilter der Zeit T geglättet, für verrauschte Satellitendaten. tpot: ein Filter, der mit zunehmender Nässe des Bodens kürzer wird. Ein Filter, der nichts verbessert, wird nicht verwendet (T = 0).</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <source>Start of the calibration period, UTC. Empty: from the first time step.</source>
      <translation>Beginn des Kalibrierzeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>End of the calibration period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des Kalibrierzeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Potenzielle Verdunstung</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step. Adds the term K·E.</source>
      <translation>Ein Datenwürfel mit demselben Gitter und Zeitschritt, mm je Zeitschritt. Fügt den Term K·E hinzu.</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Schrittregel</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version.</source>
      <translation>balance: Regen aus der ganzen Wasserbilanz. wetting: nur aus Schritten, in denen der Boden feuchter wird, wie in der ersten Matlab-Version.</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Totzone</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain.</source>
      <translation>Änderungen der normierten Bodenfeuchte (0 bis 1) bis zu diesem Wert gelten als Rauschen und ergeben keinen Regen.</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Zielfunktion</translation>
    </message>
    <message>
      <source>rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.</source>
      <translation>rmse: kleinste Quadrate. kge: die Kling-Gupta-Effizienz von 2009, die die Varianz des Regens erhält.</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Länge eines Fensters (Stunden)</translation>
    </message>
    <message>
      <source>Simulated and observed rain are compared by their sums over windows of this length, a whole number of time steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.</source>
      <translation>Simulierter und beobachteter Regen werden als Summen über Fenster von so vielen Stunden verglichen, einer ganzen Zahl von Zeitschritten, gezählt ab dem ersten Zeitstempel; 0 für einzelne Schritte. Nur vollständige Fenster zählen.</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Stunde der Beobachtung</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. auto: for daily steps the hour with the best fit in the calibration period, 0 for shorter steps.</source>
      <translation>Stunden vom Zeitstempel der Bodenfeuchte bis zu ihrer Beobachtung, -24 bis 48: 12 für Tagesmittel, 6 für einen Überflug am Morgen. Enthält auch, wann die Regentage beginnen und wie lange das Wasser bis zur Tiefe des Sensors braucht. auto: bei Tagesschritten die Stunde mit der besten Anpassung im Kalibrierzeitraum, bei kürzeren Schritten 0.</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Zeitstempel des Regens</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). Empty: given by the hour of observation.</source>
      <translation>Ob der Regen eines Intervalls den Zeitstempel von dessen Beginn oder Ende trägt. Bei Tagesmitteln der Bodenfeuchte liegt der Regen des Tages D zwischen den Mitteln von D und D+1 (start) oder von D−1 und D (end). Leer: ergibt sich aus der Stunde der Beobachtung.</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Längste zu überbrückende Lücke (Tage)</translation>
    </message>
    <message>
      <source>Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: missing days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. Satellites that pass every two or three days need it: without it, few days have rain.</source>
      <translation>Die Bodenfeuchte wird zwischen Beobachtungen, die höchstens so viele Tage auseinanderliegen, linear interpoliert; 0: Fehlende Tage werden nicht überbrückt. auto: 1 bis 5 Tage, sodass vier Fünftel des Kalibrierzeitraums überbrückt sind. Nötig bei Satelliten, die nur alle zwei oder drei Tage überfliegen: Sonst haben nur wenige Tage Regen.</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Nieselregen</translation>
    </message>
    <message>
      <source>keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as many days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.</source>
      <translation>keep: Regen wie berechnet, oft mit schwachem Regen an trockenen Tagen. cut: Der schwächste Regen wird auf 0 gesetzt, an so vielen Tagen, wie die Referenz weniger als 1 mm hat; die Summe bleibt erhalten. Weniger Fehlalarme, etwas kleineres R.</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Monatsfaktoren</translation>
    </message>
    <message>
      <source>Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.</source>
      <translation>Multipliziert den Regen mit einem Faktor je Kalendermonat, sodass seine Summen denen der Referenz entsprechen.</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>A cube, °C; steps below the snow threshold do not count. On the same grid and time step.</source>
      <translation>Ein Datenwürfel, °C; Schritte unter der Schneeschwelle zählen nicht. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Schnee</translation>
    </message>
    <message>
      <source>A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored. On the same grid and time step.</source>
      <translation>Ein Datenwürfel, der ungleich 0 ist, wo es schneit oder der Boden gefroren ist. Wird er angegeben, bleibt die Temperatur unberücksichtigt. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Schneeschwelle (°C)</translation>
    </message>
    <message>
      <source>Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.</source>
      <translation>Unter dieser Temperatur lässt sich aus der Bodenfeuchte kein Regen berechnen, und der Wert des Ersatzregens wird genommen.</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normierung</translation>
    </message>
    <message>
      <source>none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of the calibration period, which are stored and reused on inversion; a single noisy extreme then has a large effect. porosity: between RESIDUAL and POROSITY.</source>
      <translation>none: Bodenfeuchte unverändert, in m³ m⁻³ oder als Sättigung von 0 bis 1. minmax: zwischen den Extremen des Kalibrierzeitraums, die gespeichert und bei der Inversion wieder verwendet werden; ein einzelner verrauschter Extremwert wirkt sich dann stark aus. porosity: zwischen RESIDUAL und POROSITY.</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosität</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³; die obere Grenze der Normierung porosity. Eine Zahl oder Name oder Pfad eines Rasters auf demselben Gitter.</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Restwassergehalt</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³; die untere Grenze der Normierung porosity. Eine Zahl oder Name oder Pfad eines Rasters auf demselben Gitter.</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Parametersätze</translation>
    </message>
    <message>
      <source>pixel: one for each pixel. region: one for all. classes: one for each class, such as soil or land cover. neighbours: as pixel; pixels without a reference use the parameters of the nearest pixel that has one.</source>
      <translation>pixel: einer je Pixel. region: einer für alle. classes: einer je Klasse, etwa Boden oder Landbedeckung. neighbours: wie pixel; Pixel ohne Referenz übernehmen die Parameter des nächsten Pixels mit Referenz.</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel has one class; on a finer grid the parameters of its classes are averaged by their shares of the pixel.</source>
      <translation>Für Parametersätze nach Klassen: ein Raster, dessen erstes Band Klassennummern enthält. Auf demselben Gitter hat jedes Pixel eine Klasse; auf einem feineren Gitter werden die Parameter seiner Klassen nach ihren Anteilen am Pixel gemittelt.</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Grenzen von Z, Wasserkapazität des Bodens (mm)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: the water that soil takes up between dry and saturated.</source>
      <translation>Kleinster und größter Wert als min,max: das Wasser, das der Boden zwischen trocken und gesättigt aufnimmt.</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Grenzen von a, Drainage (mm d-1)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: drainage of saturated soil.</source>
      <translation>Kleinster und größter Wert als min,max: Drainage des gesättigten Bodens.</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Grenzen von b, Drainageexponent</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: how fast drainage falls off in drier soil.</source>
      <translation>Kleinster und größter Wert als min,max: wie schnell die Drainage in trockenerem Boden abnimmt.</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Grenzen von T, Filterzeit (d)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variants t and tpot; 0, no filter, is always tried as well. For tpot the default is 0.05,3.</source>
      <translation>Kleinster und größter Wert als min,max: nur für die Varianten t und tpot; 0, kein Filter, wird immer mit geprüft. Für tpot ist die Vorgabe 0.05,3.</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Grenzen von c, Filterexponent</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variant tpot.</source>
      <translation>Kleinster und größter Wert als min,max: nur für die Variante tpot.</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Grenzen von K, Anteil der Verdunstung</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only with evaporation.</source>
      <translation>Kleinster und größter Wert als min,max: nur mit Verdunstung.</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, bias, and status (0 where calibrated).</source>
      <translation>GeoTIFF (.tif) mit den Bändern z, a, b, t, c, k, s_min, s_max, den Gütemaßen n, r, rmse, nse, kge, bias und status (0, wo kalibriert).</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps, fit of the best, the median and the worst pixel, parameters and their bounds.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Karten, Anpassung des besten, des mittleren und des schlechtesten Pixels, Parameter und ihre Grenzen.</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>Kalibrierte Pixel</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>Median von R</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>Median des RMSE (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>SM2RAIN an Stationen kalibrieren</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN at each station, so that its soil moisture gives the observed rain.</source>
      <translation>Passt die Parameter von SM2RAIN an jeder Station an, sodass ihre Bodenfeuchte den beobachteten Regen ergibt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and observed rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. Soil moisture and rain must have the same time stamps. A window
with a gap does not count: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are poorly identified; compare
scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture at stations&lt;/i&gt; turns soil moisture of any period into rain with the table
made here; the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN kehrt die Bodenwasserbilanz um: Regen = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E); s ist die Bodenfeuchte, normiert und je nach Variante gefiltert. Zu jedem b (und T, c) werden die besten Z und a exakt bestimmt, sodass die Anpassung die beste innerhalb der Grenzen ist und nicht von einer ersten Schätzung abhängt. Simulierter und beobachteter Regen werden als Summen über Fenster verglichen, standardmäßig über einen Tag.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte in m³ m⁻³ oder Sättigung 0–1; Regen und Verdunstung in mm je Zeitschritt; Zeiten in UTC. Parameter: Z in mm, a in mm d⁻¹, T in Tagen; b, c und K haben keine Einheit.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Prozent werden abgelehnt: durch 100 teilen. Bodenfeuchte und Regen müssen dieselben Zeitstempel haben. Ein Fenster mit einer Lücke zählt nicht: siehe &lt;i&gt;Längste zu überbrückende Lücke&lt;/i&gt;. Parameter an ihren Grenzen sind schlecht bestimmt; eher Gütemaße als Parameter vergleichen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Bodenfeuchte an Stationen invertieren&lt;/i&gt; macht mit der hier erzeugten Tabelle aus der Bodenfeuchte eines beliebigen Zeitraums Regen; die Grenzen der Normierung sind darin gespeichert.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; Exponentialfilter: Brocca et al. (2016), https://doi.org/10.1002/2016JD025382; Filter, der in nassem Boden kürzer wird: Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Bodenfeuchte der Stationen</translation>
    </message>
    <message>
      <source>A table or layer in long form: a row for each station and time.</source>
      <translation>Eine Tabelle oder ein Layer in Langform: eine Zeile je Station und Zeit.</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Regen der Stationen</translation>
    </message>
    <message>
      <source>A table in the same form, with the same names for station and time; it may be the same table, chosen again so that its rain field can be selected. Empty: the rain is in the table of soil moisture.</source>
      <translation>Eine Tabelle derselben Form, mit denselben Namen für Station und Zeit; es darf dieselbe Tabelle sein, nochmals gewählt, damit ihr Regenfeld ausgewählt werden kann. Leer: Der Regen steht in der Tabelle der Bodenfeuchte.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in all tables.</source>
      <translation>Benennt die Station, in allen Tabellen.</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time, in all tables; UTC if it has no zone.</source>
      <translation>Text nach ISO 8601, Datum oder Datum und Uhrzeit, in allen Tabellen; UTC, wenn ohne Zeitzone.</translation>
    </message>
    <message>
      <source>m³ m⁻³, or saturation from 0 to 1.</source>
      <translation>m³ m⁻³ oder Sättigung von 0 bis 1.</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Regenfeld</translation>
    </message>
    <message>
      <source>mm per time step. Empty: rainfall.</source>
      <translation>mm je Zeitschritt. Leer: rainfall.</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Verdunstungsfeld</translation>
    </message>
    <message>
      <source>Potential evaporation, mm per time step, in the table that holds the rain. Adds the term K·E.</source>
      <translation>Potenzielle Verdunstung, mm je Zeitschritt, in der Tabelle mit dem Regen. Fügt den Term K·E hinzu.</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Temperaturfeld</translation>
    </message>
    <message>
      <source>°C, in the table that holds the rain; steps below the snow threshold do not count.</source>
      <translation>°C, in der Tabelle mit dem Regen; Schritte unter der Schneeschwelle zählen nicht.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity.</source>
      <translation>m³ m⁻³; die obere Grenze der Normierung porosity.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity.</source>
      <translation>m³ m⁻³; die untere Grenze der Normierung porosity.</translation>
    </message>
    <message>
      <source>pixel: one for each station. region: one for all. classes: one for each class, such as soil or land cover.</source>
      <translation>pixel: einer je Station. region: einer für alle. classes: einer je Klasse, etwa Boden oder Landbedeckung.</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Klassenfeld</translation>
    </message>
    <message>
      <source>For parameter sets by classes: the class of each station, in the table of soil moisture.</source>
      <translation>Für Parametersätze nach Klassen: die Klasse jeder Station, in der Tabelle der Bodenfeuchte.</translation>
    </message>
    <message>
      <source>A table of parameters, scores and settings, with a row for each station.</source>
      <translation>Eine Tabelle der Parameter, Gütemaße und Einstellungen mit einer Zeile für jede Station.</translation>
    </message>
    <message>
      <source>A page that opens without a network: fit, scatter, time series, parameters and their bounds.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Anpassung, Streudiagramm, Zeitreihen, Parameter und ihre Grenzen.</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>Kalibrierte Stationen</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>Umgebung prüfen</translation>
    </message>
    <message>
      <source>Checks whether all that SM2R needs is installed and works, and explains how to install what is missing.</source>
      <translation>Prüft, ob alles, was SM2R braucht, installiert ist und funktioniert, und sagt, wie man Fehlendes bekommt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each Python package that SM2R needs is looked up in QGIS's own Python, and its version is compared
with the one needed. When all are there, they are imported in a separate process, with the path of QGIS Desktop,
together with packages that QGIS itself and other plugins use (GDAL, Matplotlib, netCDF4); rainfall is computed there
for a small sample basin. Nothing is installed, changed or fetched from a network. It takes about half a minute, and two
minutes the first time, when SM2RAIN is compiled. Versions are plain numbers without units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with what was found and what to do. The output &lt;code&gt;OK&lt;/code&gt; is true when everything can be
imported, GDAL, HDF5, PROJ and NumPy are each loaded only once, and the sample basin runs. On systems other than
Linux the libraries of a process cannot be listed, and only the rest is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Missing packages stop only the algorithms that need them. Packages that the plugin QPIP installed
go before QGIS's own in QGIS Desktop: a second NumPy or GDAL among them breaks other plugins, too. Without a writable
folder for numba's compiled code, the first run after every start of QGIS takes some seconds longer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Install Python packages&lt;/i&gt; installs what is missing; &lt;i&gt;Create sample basin&lt;/i&gt; creates data to
try everything.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Jedes Python-Paket, das SM2R braucht, wird im Python von QGIS gesucht und seine Version mit der benötigten verglichen. Sind alle da, werden sie in einem eigenen Prozess mit dem Pfad von QGIS Desktop importiert, zusammen mit dem, was QGIS selbst und andere Plugins verwenden (GDAL, Matplotlib, netCDF4); dort wird ein kleines Beispielgebiet kalibriert und in Regen umgerechnet. Nichts wird installiert, geändert oder aus einem Netz geholt. Das dauert etwa eine halbe Minute, beim ersten Mal zwei Minuten, weil SM2RAIN dann kompiliert wird. Versionen sind Zahlen ohne Einheit.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Ergebnis.&lt;/b&gt; Eine Seite, die zeigt, was gefunden wurde und was zu tun ist. Die Ausgabe &lt;code&gt;OK&lt;/code&gt; ist wahr, wenn sich alles importieren lässt, GDAL, HDF5, PROJ und NumPy je einmal im Prozess sind und das Beispielgebiet läuft. Außer unter Linux lassen sich die Bibliotheken eines Prozesses nicht auflisten; dort wird nur das Übrige geprüft.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Fehlende Pakete verhindern nur die Algorithmen, die sie brauchen. Pakete, die das Plugin QPIP installiert hat, gehen in QGIS Desktop denen von QGIS vor: Ein zweites NumPy oder GDAL darunter stört auch andere Plugins. Ohne beschreibbaren Ordner für den von numba kompilierten Code dauert der erste Lauf nach jedem Start von QGIS einige Sekunden länger.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Python-Pakete installieren&lt;/i&gt; holt, was fehlt; &lt;i&gt;Beispielgebiet erzeugen&lt;/i&gt; liefert Daten, um alles auszuprobieren.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Die Methode, die SM2R umsetzt: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages found and needed, versions, what to do.</source>
      <translation>Eine Seite, die sich ohne Internet in jedem Browser öffnet: gefundene und benötigte Pakete, Versionen, was zu tun ist.</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>Alles ist da und funktioniert</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>Beurteilen</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>Zwei Datenwürfel vergleichen</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>Kartiert Pixel für Pixel, wie gut ein Datenwürfel mit einem anderen übereinstimmt, etwa Regen mit einer Reanalyse.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; In each pixel, the steps at which both cubes have a value are compared:
{metrics}; for rainfall, of wet steps, {wet_metrics}. Bias
is product minus reference; α is the ratio of standard deviations, β of means, γ of coefficients of variation. The
raster has a band for each, and the means of both. The table has the mean, median and quantiles of each over the
pixels.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time step.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt;: both have the same one. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt;: finer steps are averaged, or
summed for rainfall. In each pixel, a month is made of the days that both have, so that gaps of one do not count as
errors of the other; sums are scaled to the whole month.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Bias, RMSE, ubRMSE, MAE and means in the units of the cubes, of rainfall in mm per step compared. Where
the units differ, such as saturation and m³ m⁻³, correlations are computed, but no errors. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The reference is not the truth: its errors count as errors of the product, and errors that both
share, such as those of common gauges or a sensor, remain hidden; a warning lists shared sources known from names and
history. A product that was calibrated to the reference agrees with it. The p-value is too small, because it assumes
independent steps, and consecutive days are not independent. Among many pixels some have very high or low scores by
chance: do not interpret single pixels with fewer than 100 values. A seasonal cycle that both share raises R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; with a third product shows which of them has the errors, &lt;i&gt;Validate
against stations&lt;/i&gt; compares with measurements, &lt;i&gt;Series over basins&lt;/i&gt; shows both over time.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
NSE: Nash and Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; In jedem Pixel werden die Schritte verglichen, in denen beide Datenwürfel einen Wert haben: {metrics}; bei Regen für nasse Schritte auch {wet_metrics}. Bias ist Produkt minus Referenz; α ist das Verhältnis der Standardabweichungen, β das der Mittel, γ das der Variationskoeffizienten. Das Raster hat für jedes Maß ein Band, dazu die Mittel von beiden. Die Tabelle enthält Mittel, Median und Quantile jedes Maßes über die Pixel.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Zeitschritt.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt;: beide haben denselben. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt;: Feinere Schritte werden gemittelt, bei Regen summiert. Ein Monat besteht in jedem Pixel aus den Tagen, die beide haben, damit Lücken des einen nicht als Fehler des anderen zählen; Summen werden auf den ganzen Monat hochgerechnet.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bias, RMSE, ubRMSE, MAE und Mittel in der Einheit der Datenwürfel, bei Regen in mm je verglichenem Schritt. Bei verschiedenen Einheiten, etwa Sättigung und m³ m⁻³, werden Korrelationen berechnet, aber keine Fehler. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Die Referenz ist nicht die Wahrheit: Ihre Fehler zählen als Fehler des Produkts, und gemeinsame Fehler, etwa aus denselben Regenmessern oder demselben Sensor, bleiben verborgen; eine Warnung nennt gemeinsame Quellen, soweit sie aus Namen und Verlauf bekannt sind. Ein Produkt, das an der Referenz kalibriert wurde, stimmt mit ihr überein. Der p-Wert ist zu klein, weil er unabhängige Schritte annimmt und aufeinanderfolgende Tage nicht unabhängig sind. Unter vielen Pixeln haben einige durch Zufall sehr hohe oder niedrige Gütemaße: einzelne Pixel mit weniger als 100 Werten nicht interpretieren. Ein gemeinsamer Jahresgang erhöht R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Triple-Kollokation&lt;/i&gt; mit einem dritten Produkt zeigt, welches von ihnen die Fehler hat, &lt;i&gt;An Stationen validieren&lt;/i&gt; vergleicht mit Messungen, &lt;i&gt;Zeitreihen über Einzugsgebiete&lt;/i&gt; zeigt den zeitlichen Verlauf beider.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, und Kling et al. (2012), https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. NSE: Nash und Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>The cube that is evaluated, one band for each time step.</source>
      <translation>Der Datenwürfel, der bewertet wird, mit einem Band je Zeitschritt.</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referenz</translation>
    </message>
    <message>
      <source>A cube of the same variable on the same grid, with which the product is compared; Regrid converts cubes to one grid.</source>
      <translation>Ein Datenwürfel derselben Variablen auf demselben Gitter, mit dem das Produkt verglichen wird; dafür sorgt Auf anderes Gitter bringen.</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Zeitschritt</translation>
    </message>
    <message>
      <source>native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for rainfall.</source>
      <translation>native: der Zeitschritt der Datenwürfel, bei beiden derselbe. daily, monthly: Feinere Schritte werden gemittelt, bei Regen summiert.</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Regen eines nassen Schritts (mm)</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Only for rainfall.</source>
      <translation>Ab dieser Menge ist ein Schritt nass, für {wet_metrics}. Nur bei Regen.</translation>
    </message>
    <message>
      <source>Minimum number of common values</source>
      <translation>Mindestzahl gemeinsamer Werte</translation>
    </message>
    <message>
      <source>Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.</source>
      <translation>Pixel mit weniger Schritten, in denen beide einen Wert haben, erhalten keine Gütemaße. 10 ist wenig, 100 ist besser.</translation>
    </message>
    <message>
      <source>Start of the period compared, UTC. Empty: from the first time step.</source>
      <translation>Beginn des verglichenen Zeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the period compared, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des verglichenen Zeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Minimum coverage</source>
      <translation>Mindestabdeckung</translation>
    </message>
    <message>
      <source>Days, and months, with a smaller share of values (0 to 1) do not count.</source>
      <translation>Tage und Monate mit einem kleineren Anteil an Werten (0 bis 1) zählen nicht.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without both cubes there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne beide Datenwürfel gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands {bands}; of rainfall {wet_bands}; mean_product, mean_reference.</source>
      <translation>GeoTIFF (.tif). Bänder {bands}; bei Regen {wet_bands}; mean_product, mean_reference.</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Gütemaße über die Pixel</translation>
    </message>
    <message>
      <source>A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, smallest and largest value.</source>
      <translation>Eine Zeile für jedes Maß: Zahl der Pixel, Mittel, Median, Quartile, 5 und 95 %, kleinster und größter Wert.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores over the pixels, maps, histograms, means of both.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Gütemaße über die Pixel, Karten, Histogramme, Mittel von beiden.</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>Pixel mit Gütemaßen</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>Median von r der Pixel</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>Median von bias der Pixel</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>Median von rmse der Pixel</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>Median von kge_2009 der Pixel</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>Regen mit Messstationen korrigieren</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>Entfernt den Bias eines Regenprodukts durch eine Beziehung für das ganze Gebiet, an Messstationen angepasst oder vorgegeben.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each gauge is compared with the pixel that contains it.&lt;br/&gt;
&lt;i&gt;power_law:&lt;/i&gt; monthly totals P become A·P&lt;sup&gt;B&lt;/sup&gt;, and each step of the month is scaled alike. A and B are
fitted to the totals themselves, not to their logarithms, which would lose rain when transformed back: the sum over the
gauges is kept.&lt;br/&gt;
&lt;i&gt;linear_scaling:&lt;/i&gt; rain times the ratio of the gauges' total to the product's, by calendar month where ten
station-months or more are known and the product has 1 mm or more on average, else that of the whole year; the total
over the gauges is kept.&lt;br/&gt;
&lt;i&gt;quantile_mapping:&lt;/i&gt; wet steps get the amount that the gauges, taken together, have at the same rank; surplus
drizzle becomes dry; above the last quantile the map is a constant factor.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step; daily or shorter steps, or calendar months. A in mm&lt;sup&gt;1−B&lt;/sup&gt;, B without unit.
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that were used here cannot validate the result; keep some apart, or another period (the
report also evaluates each gauge with a fit to the others). One relation cannot correct a bias that changes from place
to place. Rain that the product misses completely is not recovered: dry months stay dry. If only a part of a month is
known, its total is estimated from that part. Beyond the wettest month of the gauges the power law is a guess. Gauges
catch too little snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The corrected cube is the rain for &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;, or a fallback product in snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Power law: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, fitted as in Santos
Silva and Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Quantile mapping: Gudmundsson et al. (2012),
https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Jeder Regenmesser wird mit dem Pixel verglichen, in dem er steht.&lt;br/&gt;
&lt;i&gt;power_law:&lt;/i&gt; Aus Monatssummen P werden A·P&lt;sup&gt;B&lt;/sup&gt;, und jeder Schritt des Monats wird gleich skaliert. A und B werden an die Summen selbst angepasst, nicht an ihre Logarithmen, die bei der Rücktransformation Regen verlören: Die Summe über die Regenmesser bleibt erhalten.&lt;br/&gt;
&lt;i&gt;linear_scaling:&lt;/i&gt; Regen mal dem Verhältnis der Summe der Regenmesser zu der des Produkts, je Kalendermonat, wo zehn oder mehr Stationsmonate bekannt sind und das Produkt im Mittel mindestens 1 mm hat, sonst mit dem Verhältnis des ganzen Jahres; die Summe über die Regenmesser bleibt erhalten.&lt;br/&gt;
&lt;i&gt;quantile_mapping:&lt;/i&gt; Nasse Schritte erhalten die Menge, die alle Regenmesser zusammen beim selben Rang haben; überzähliger Nieselregen wird trocken; über dem letzten Quantil ist die Abbildung ein konstanter Faktor.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Regen in mm je Schritt; Tages- oder kürzere Schritte oder Kalendermonate. A in mm&lt;sup&gt;1−B&lt;/sup&gt;, B ohne Einheit. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Hier verwendete Regenmesser können das Ergebnis nicht validieren; einige zurückhalten oder einen anderen Zeitraum nehmen (der Bericht beurteilt außerdem jeden Regenmesser mit einer Anpassung an die übrigen). Eine einzige Beziehung behebt keinen Bias, der sich von Ort zu Ort ändert. Regen, den das Produkt ganz verfehlt, wird nicht ergänzt: Trockene Monate bleiben trocken. Ist nur ein Teil eines Monats bekannt, wird seine Summe aus diesem Teil geschätzt. Jenseits des nassesten Monats der Regenmesser ist das Potenzgesetz eine Vermutung. Regenmesser fangen zu wenig Schnee auf.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Der korrigierte Datenwürfel ist der Regen für &lt;i&gt;SM2RAIN kalibrieren&lt;/i&gt; oder ein Ersatzregen bei Schnee.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Potenzgesetz: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, angepasst wie bei Santos Silva und Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Quantilabbildung: Gudmundsson et al. (2012), https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>Regen</translation>
    </message>
    <message>
      <source>A cube, mm per step, one band for each time step.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt, mit einem Band je Zeitschritt.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty where A and B are given.</source>
      <translation>Ein Punktlayer in beliebigem Koordinatenbezugssystem. Darf leer bleiben, wenn A und B angegeben sind.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the cube. May be empty where A and B are given.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Station und Zeit, mit den Zeitstempeln des Datenwürfels. Darf leer bleiben, wenn A und B angegeben sind.</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>power_law: A·P^B on monthly totals. linear_scaling: a factor for each calendar month. quantile_mapping: the distribution of wet steps.</source>
      <translation>power_law: A·P^B auf Monatssummen. linear_scaling: ein Faktor je Kalendermonat. quantile_mapping: die Verteilung der nassen Schritte.</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A des Potenzgesetzes</translation>
    </message>
    <message>
      <source>The factor in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>Der Faktor in A·P^B für Monatssummen in mm. Beide angeben, oder keinen, um sie anpassen zu lassen. B = 1: linear.</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B des Potenzgesetzes</translation>
    </message>
    <message>
      <source>The exponent in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>Der Exponent in A·P^B für Monatssummen in mm. Beide angeben, oder keinen, um sie anpassen zu lassen. B = 1: linear.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, A and B the rainfall is not changed.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Regenmesser, A und B bleibt der Regen unverändert.</translation>
    </message>
    <message>
      <source>Start of the period that is fitted (the whole cube is corrected in any case), UTC. Empty: from the first time step.</source>
      <translation>Beginn des Zeitraums der Anpassung (korrigiert wird in jedem Fall der ganze Datenwürfel), UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the period that is fitted (the whole cube is corrected in any case), UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des Zeitraums der Anpassung (korrigiert wird in jedem Fall der ganze Datenwürfel), UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Mindestanteil der Zeitschritte eines Monats</translation>
    </message>
    <message>
      <source>A month of a gauge is used if both gauge and product have values for at least this share of its steps (0 to 1).</source>
      <translation>Ein Monat eines Regenmessers wird verwendet, wenn Regenmesser und Produkt beide für mindestens diesen Anteil seiner Schritte (0 bis 1) Werte haben.</translation>
    </message>
    <message>
      <source>A step is wet if the gauge has at least this amount. Used by quantile mapping and in the report.</source>
      <translation>Ein Schritt ist nass, wenn der Regenmesser mindestens diese Menge hat. Für die Quantilabbildung und im Bericht verwendet.</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Korrigierter Regen</translation>
    </message>
    <message>
      <source>A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt: GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr).</translation>
    </message>
    <message>
      <source>A page that opens without a network: before and after at the gauges, what was fitted, maps. Takes a second pass over the cube.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: vorher und nachher an den Regenmessern, was angepasst wurde, Karten. Erfordert einen zweiten Durchgang durch den Datenwürfel.</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A (bei linearer Skalierung der Faktor des Jahres)</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>Beispielgebiet erzeugen</translation>
    </message>
    <message>
      <source>Creates a simulated mountain basin with products, stations and a project, to try everything.</source>
      <translation>Erzeugt ein simuliertes Gebirgseinzugsgebiet mit Produkten, Stationen und fertigem Projekt, um alles auszuprobieren.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A mountain valley like that of the Babaohe in the Qilian mountains is simulated: heights and the basin
that drains through its outlet, land cover and soil; weather with wet and dry spells, storms, snow and frost; soil water
in two layers, every three hours, by equations that are not SM2RAIN's. Satellites observe the true soil moisture on
their own grids, at their hours, with gaps and errors; SMAP begins in April 2015. Three rainfall products, from a
satellite, from gauges and from a reanalysis, have errors of different kinds. 43 stations measure soil moisture, six
gauges rain. The true values are in the folder, too, so that every result can be evaluated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture in m³ m⁻³ (ASCAT: saturation, 0 to 1), rain in mm per day, temperature in °C. Days are
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; None of the data are measurements, although places and products have real names. Errors of real data
may be different: evaluate methods for your basin at its own stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project sample.qgz of the folder. &lt;i&gt;The whole chain&lt;/i&gt; uses its layers; &lt;i&gt;Import
product&lt;/i&gt; reads SMOS and TMPA from the folder original, as their providers distribute them.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; After the case of Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Soil: Cosby et
al. (1984), https://doi.org/10.1029/WR020i006p00682. Evaporation: Hargreaves and Samani (1985),
https://doi.org/10.13031/2013.26773.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Simuliert wird ein Gebirgstal wie das des Babaohe im Qilian-Gebirge: Höhen und das Einzugsgebiet seines Auslasses, Landbedeckung und Boden; Wetter mit nassen und trockenen Phasen, Unwettern, Schnee und Frost; Bodenwasser in zwei Schichten, alle drei Stunden, nach anderen Gleichungen als denen von SM2RAIN. Satelliten sehen die Wahrheit auf ihren eigenen Gittern, zu ihren Uhrzeiten, mit Lücken und Fehlern; SMAP beginnt im April 2015. Drei Regenprodukte, von einem Satelliten, aus Regenmessern und aus einer Reanalyse, haben Fehler verschiedener Art. 43 Stationen messen Bodenfeuchte, sechs Regenmesser Regen. Die wahren Werte liegen ebenfalls im Ordner, sodass sich jedes Ergebnis bewerten lässt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte in m³ m⁻³ (ASCAT: Sättigung, 0 bis 1), Regen in mm je Tag, Temperatur in °C. Tage sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Nichts hier ist gemessen, auch wenn Orte und Produkte echte Namen tragen. Die Fehler echter Daten können anders sein: Methoden für das eigene Gebiet an dessen eigenen Stationen bewerten.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Das Projekt sample.qgz im Ordner öffnen. &lt;i&gt;Die ganze Kette&lt;/i&gt; nimmt dessen Layer, wie sie in den Ausgaben heißen; &lt;i&gt;Produkt importieren&lt;/i&gt; liest SMOS und TMPA aus dem Ordner original, wie ihre Hersteller sie ausliefern.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Nach dem Fall in Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Boden: Cosby et al. (1984), https://doi.org/10.1029/WR020i006p00682. Verdunstung: Hargreaves und Samani (1985), https://doi.org/10.13031/2013.26773.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The same seed gives the same basin; another gives other heights, weather and errors.</source>
      <translation>Derselbe Startwert ergibt dasselbe Gebiet; ein anderer andere Höhen, anderes Wetter und andere Fehler.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Erster Tag</translation>
    </message>
    <message>
      <source>UTC. SMAP begins on 2015-04-01 whatever the period.</source>
      <translation>UTC. SMAP beginnt unabhängig vom Zeitraum am 2015-04-01.</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Letzter Tag</translation>
    </message>
    <message>
      <source>UTC, included. From 30 days to ten years after the first.</source>
      <translation>UTC, einschließlich. 30 Tage bis zehn Jahre nach dem ersten.</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Auflösung der Wahrheit (Grad)</translation>
    </message>
    <message>
      <source>Pixel size of the true maps; the products have their own. Half the size takes four times as long.</source>
      <translation>Pixelgröße der wahren Karten; die Produkte haben ihre eigene. Die halbe Größe dauert viermal so lange.</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Wichtigste Layer ins Projekt laden</translation>
    </message>
    <message>
      <source>Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.</source>
      <translation>Einzugsgebiet, Stationen, eine Bodenfeuchte und die Höhen; die Projektdatei im Ordner enthält alle Layer.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>A new or empty folder; one that was made here before is replaced. About 50 MB for two years.</source>
      <translation>Ein neuer oder leerer Ordner; ein früher hier erzeugter wird ersetzt. Etwa 50 MB für zwei Jahre.</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>Bodenfeuchtestationen</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>Regenmesser</translation>
    </message>
    <message>
      <source>SMOS</source>
      <translation>SMOS</translation>
    </message>
    <message>
      <source>SMAP</source>
      <translation>SMAP</translation>
    </message>
    <message>
      <source>ASCAT</source>
      <translation>ASCAT</translation>
    </message>
    <message>
      <source>TMPA</source>
      <translation>TMPA</translation>
    </message>
    <message>
      <source>CMFD</source>
      <translation>CMFD</translation>
    </message>
    <message>
      <source>ERA5-Land</source>
      <translation>ERA5-Land</translation>
    </message>
    <message>
      <source>True soil moisture</source>
      <translation>Wahre Bodenfeuchte</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>Wahrer Regen</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Sand</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Landbedeckung</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>Boden</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>Bodenfeuchte fusionieren</translation>
    </message>
    <message>
      <source>Estimates soil moisture from products by trained models, and marks inputs outside the training data.</source>
      <translation>Schätzt Bodenfeuchte aus Produkten mit trainierten Modellen und kennzeichnet Eingaben außerhalb der Trainingsdaten.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A model estimates the soil moisture of each pixel and day from the predictors there. Its file contains
the products, variables and days that it needs, and layers are found by product name. A pixel has a value where at least
one predictor, and all predictors that the model &lt;i&gt;requires&lt;/i&gt;, have values within its window. If there are several
models, the one with the most required predictors is used, for each pixel and day; if two require the same number, the
first one. In this way, a model with SMAP and one without give one record over both periods. The result covers all days
from the first to the last of any predictor; values outside 0 to 1 are set to 0 or 1, and counted.&lt;br/&gt;
&lt;i&gt;Applicability&lt;/i&gt; marks inputs outside the training data: a predictor outside the 1st to 99th percentile of its
training values (1), a static raster outside the range of the stations (2), predictors that never occurred together in
training (3). If several apply, the largest code is given. A value is computed in any case.&lt;br/&gt;
At a new place most of the error is a constant offset: a few days of measurements there correct it (&lt;i&gt;Places with
measurements for the level&lt;/i&gt;, an advanced parameter).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; As the model's card says, soil moisture in m³ m⁻³ as a rule. Predictors have to be in the units of the
training, which is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is reliable for places, products and years like those that it was trained with. Elsewhere it
extrapolates, and the applicability shows this only in part. All cubes have to be on one grid and time step. Products
are found by the name that they had in training, or by a usual one (smap for smap_l3), which the log says; &lt;i&gt;Set
time&lt;/i&gt; renames them. Model files that refer to other files are refused.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; for several fused cubes, or &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. The area of applicability: Meyer
and Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Ein Modell schätzt die Bodenfeuchte jedes Pixels und Tages aus den Prädiktoren dort. Seine Datei sagt, welche Produkte, Variablen und Tage es braucht, und Layer werden an ihrem Produktnamen erkannt. Einen Wert gibt es, wo mindestens ein Prädiktor, und alle, die das Modell &lt;i&gt;verlangt&lt;/i&gt;, in seinem Fenster einen Wert haben. Unter mehreren Modellen wird Pixel für Pixel und Tag für Tag das mit den meisten verlangten Prädiktoren genommen; bei gleicher Zahl das erste. So ergeben ein Modell mit SMAP und eines ohne SMAP eine Reihe über beide Zeiträume. Das Ergebnis umfasst alle Tage vom ersten bis zum letzten eines Prädiktors; Werte außerhalb von 0 bis 1 werden begrenzt und gezählt.&lt;br/&gt;
&lt;i&gt;Anwendbarkeit&lt;/i&gt; kennzeichnet Eingaben außerhalb der Trainingsdaten: ein Prädiktor außerhalb des 1. bis 99. Perzentils seiner Trainingswerte (1), ein statisches Raster außerhalb des Wertebereichs der Stationen (2), Prädiktoren, die im Training nie zusammen vorkamen (3). Treffen mehrere zu, gilt der größte Code. Ein Wert wird in jedem Fall berechnet.&lt;br/&gt;
An einem neuen Ort ist der größte Teil des Fehlers ein konstanter Versatz: Einige Tage mit Messungen dort korrigieren ihn (&lt;i&gt;Orte mit Messungen für das Niveau&lt;/i&gt;, ein erweiterter Parameter).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Wie auf der Modellkarte angegeben, Bodenfeuchte in der Regel in m³ m⁻³. Prädiktoren müssen die Einheiten des Trainings haben; das wird geprüft.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Ein Modell ist zuverlässig für Orte, Produkte und Jahre wie die, mit denen es trainiert wurde. Anderswo extrapoliert es, und die Anwendbarkeit zeigt das nur zum Teil. Alle Datenwürfel müssen dasselbe Gitter und denselben Zeitschritt haben. Produkte werden am Namen erkannt, den sie im Training hatten, oder an einem üblichen (smap für smap_l3), was im Protokoll steht; &lt;i&gt;Zeit setzen&lt;/i&gt; benennt sie um. Modelle laufen allein mit onnxruntime; Dateien, die auf andere Dateien verweisen, werden abgelehnt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Zusammenführen durch Bayessche Modellmittelung&lt;/i&gt; für mehrere fusionierte Datenwürfel oder &lt;i&gt;SM2RAIN kalibrieren&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Der Anwendbarkeitsbereich (area of applicability): Meyer und Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Prädiktoren</translation>
    </message>
    <message>
      <source>The cubes that the models take, on one grid and time step; found by product and variable, in any order.</source>
      <translation>Die Datenwürfel, die die Modelle nehmen, mit demselben Gitter und Zeitschritt; an Produkt und Variable erkannt, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Statische Raster</translation>
    </message>
    <message>
      <source>The static rasters that the models take, on the same grid; found by the layers' names.</source>
      <translation>Die statischen Raster, die die Modelle nehmen, auf demselben Gitter; an den Namen der Layer erkannt.</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>One or more ONNX files with a card, such as Train soil-moisture fusion makes. Empty: the models ticked below. QGIS does not keep such lists in the history: choose them again if you open the dialog from there.</source>
      <translation>Eine oder mehrere ONNX-Dateien mit Modellkarte, wie sie Bodenfeuchtefusion trainieren erzeugt. Leer: die unten angehakten Modelle. Ein aus der Historie wieder geöffneter Dialog hat sie vergessen, wie QGIS das bei Dateien tut: neu wählen.</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Mitgelieferte Modelle</translation>
    </message>
    <message>
      <source>Models that are included in the plugin; they are used after those above. They take smos_l3, smap_l3, era5_land and ascat; the guide's page 'Pretrained models' lists their scores. boosting is the best one.</source>
      <translation>Modelle, die mit dem Plugin kommen, nachrangig zu den obigen. Sie nehmen smos_l3, smap_l3, era5_land und ascat; ihre Gütemaße stehen im Handbuch auf der Seite „Pretrained models“. boosting ist das beste.</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Produktname</translation>
    </message>
    <message>
      <source>Name of the result in tables and legends. Empty: fused_ and the models' methods.</source>
      <translation>Name des Ergebnisses in Tabellen und Legenden. Leer: fused_ und die Methoden der Modelle.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>auto: a GPU where onnxruntime finds one. cpu: no GPU, for the same results on every machine.</source>
      <translation>auto: eine GPU, wenn onnxruntime eine findet. cpu: keine GPU, für dieselben Ergebnisse auf jedem Rechner.</translation>
    </message>
    <message>
      <source>The field with the name of the place, in both inputs.</source>
      <translation>Benennt den Ort, in beiden Eingaben.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without a model there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Modell gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Fusionierte Bodenfeuchte</translation>
    </message>
    <message>
      <source>A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Ein Datenwürfel: GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Anwendbarkeit</translation>
    </message>
    <message>
      <source>A cube of codes: whether the inputs of each value are within the training data of the model.</source>
      <translation>Ein Datenwürfel mit Codes: ob die Eingaben jedes Werts innerhalb der Trainingsdaten des Modells liegen.</translation>
    </message>
    <message>
      <source>Values computed</source>
      <translation>Berechnete Werte</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Produkt importieren</translation>
    </message>
    <message>
      <source>Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube.</source>
      <translation>Liest die Dateien eines Satelliten- oder Reanalyseprodukts, wie sie heruntergeladen wurden, in einen täglichen Datenwürfel ein.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All files in a folder and its subfolders, or in a zip archive, are read in the order of time. The
plugin knows the variables, times and quality flags of each product's files; &lt;i&gt;auto&lt;/i&gt; recognises a product by its
files' names, &lt;i&gt;generic&lt;/i&gt; takes the description from the advanced parameters. Days begin at 00 UTC, or at DAY_START
where they are made of shorter steps: soil moisture and temperature are averaged, rain and evaporation summed; steps
across the start of a day are divided between both days. Bounds of steps are used where the files have them. Daily and
monthly files stay as they are. Grids stay as they are (&lt;i&gt;Regrid&lt;/i&gt; changes them); swaths and single locations are
converted to the product's grid, where each cell has the mean of the observations in it.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Quality.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; drops what the product's own flags mark as bad: SMOS uncertainty (DQX) above 0.1
m³ m⁻³ or interference above 0.5; SMAP retrievals that are not recommended; ASCAT values of frozen or snow-covered soil,
or retrieved with flags; every flag of ESA CCI and C3S. The log lists how many values were dropped, and why. Values
outside the range that files declare as valid, or that are impossible, are dropped as well; undeclared marks of missing
values, such as -9999, are named in a warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³; saturation 0–1; rain and evaporation mm per step; temperature °C. Units that the
files state are converted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A global product of many years needs much space on the disk: set an extent. ASCAT has saturation;
with a porosity it is converted to m³ m⁻³. Values of a day of ESA CCI and C3S were observed within twelve hours of its
start (00 UTC). ERA5-Land accumulates water from 00 UTC, ERA5 over each hour; the values show which of the two it is,
where possible. A day of ERA5-Land needs the value at 00 UTC of the next day. Two files with the same time (versions,
early and final runs) are refused: choose with PATTERN. ASCAT in BUFR needs the Python package pybufrkit. Files in
unknown units are left out; set &lt;i&gt;Units in the files&lt;/i&gt; for them. Cubes that this plugin wrote into the folder are not
read.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings all products to one grid.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Cite the product itself; its reference is in the guide, page &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid
2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Grid of SMOS Level 2: Snyder (1992),
https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Alle Dateien eines Ordners und seiner Unterordner oder eines Zip-Archivs werden in zeitlicher Reihenfolge gelesen. Das Plugin kennt die Variablen, Zeiten und Qualitätskennungen in den Dateien jedes Produkts; &lt;i&gt;auto&lt;/i&gt; erkennt ein Produkt an den Namen seiner Dateien, &lt;i&gt;generic&lt;/i&gt; nimmt die Beschreibung aus den erweiterten Parametern. Tage beginnen um 00 UTC oder, wenn sie aus kürzeren Schritten gebildet werden, bei DAY_START: Bodenfeuchte und Temperatur werden gemittelt, Regen und Verdunstung summiert; Schritte über einen Tagesbeginn hinweg werden auf beide Tage verteilt. Enthalten die Dateien die Grenzen ihrer Schritte, werden diese verwendet. Tages- und Monatsdateien bleiben, wie sie sind. Gitter bleiben, wie sie sind (&lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt; ändert sie); Bahnstreifen und einzelne Orte gehen auf das Gitter des Produkts, wobei jede Zelle das Mittel dessen erhält, was in ihr liegt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Qualität.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; verwirft, was die Kennungen des Produkts als schlecht ausweisen: bei SMOS Unsicherheit (DQX) über 0,1 m³ m⁻³ oder Störungen über 0,5; bei SMAP nicht empfohlene Werte; bei ASCAT gefrorene, schneebedeckte oder schlecht bestimmte Böden; bei ESA CCI und C3S jede Kennung. Das Protokoll zählt, was verworfen wurde und warum. Ebenfalls verworfen werden Werte, die außerhalb des in den Dateien angegebenen gültigen Bereichs liegen oder unmöglich sind; nicht erklärte Fehlwerte wie -9999 nennt eine Warnung.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte m³ m⁻³; Sättigung 0–1; Regen und Verdunstung mm je Schritt; Temperatur °C. Einheiten, die die Dateien angeben, werden umgerechnet.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Ein globales Produkt über viele Jahre braucht viel Platz auf der Festplatte: eine Ausdehnung angeben. ASCAT enthält Sättigung; mit einer Porosität wird sie in m³ m⁻³ umgerechnet. Die Werte eines Tages von ESA CCI und C3S wurden innerhalb von zwölf Stunden um dessen Beginn (00 UTC) beobachtet. ERA5-Land summiert Wasser ab 00 UTC, ERA5 über jede Stunde; welches von beiden vorliegt, wird nach Möglichkeit an den Werten erkannt. Ein Tag von ERA5-Land braucht den Wert um 00 UTC des nächsten Tags. Zwei Dateien mit derselben Zeit (Versionen, frühe und endgültige Läufe) werden abgelehnt: mit PATTERN auswählen. ASCAT in BUFR braucht das Python-Paket pybufrkit. Dateien in unbekannten Einheiten werden ausgelassen; dafür &lt;i&gt;Einheit in den Dateien&lt;/i&gt; angeben. Datenwürfel, die dieses Plugin in den Ordner geschrieben hat, werden nicht noch einmal gelesen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt; bringt alle Produkte auf ein Gitter.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Das Produkt selbst zitieren; seine Quelle steht im Handbuch auf der Seite &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid 2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Gitter von SMOS Level 2: Snyder (1992), https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Ordner mit Dateien oder Pfad eines Zip-Archivs</translation>
    </message>
    <message>
      <source>The folder with the files, which may be in subfolders. The path of a zip archive, or of a single file, can be typed or pasted instead.</source>
      <translation>Der Ordner mit den Dateien, auch in seinen Unterordnern. Stattdessen kann der Pfad eines Zip-Archivs oder einer einzelnen Datei eingetippt oder eingefügt werden.</translation>
    </message>
    <message>
      <source>auto recognises it by the names of files; if the folder has several products, the one with most files is imported, and the log lists all. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (swaths or time series); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: described in the advanced parameters.</source>
      <translation>auto erkennt es an den Dateinamen; bei mehreren Produkten im Ordner wird das mit den meisten Dateien importiert, und das Protokoll nennt alle. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (Bahnstreifen oder Zeitreihen); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: in den erweiterten Parametern beschrieben.</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have rainfall, evaporation and temperature.</source>
      <translation>auto: die Hauptvariable des Produkts, etwa die Bodenfeuchte bei GLDAS und ERA5-Land, die auch Regen, Verdunstung und Temperatur enthalten.</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>recommended: values that the product's flags mark as bad are dropped and counted. all: every value is kept.</source>
      <translation>recommended: Werte, die das Produkt selbst als schlecht kennzeichnet, werden verworfen und gezählt. all: Jeder Wert bleibt.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Ausdehnung</translation>
    </message>
    <message>
      <source>Cells that touch it are read. Empty: all cells of the files.</source>
      <translation>Gelesen werden die Zellen, die sie berühren. Leer: alle Zellen der Dateien.</translation>
    </message>
    <message>
      <source>The first day to read, in UTC. Empty: from the first file on.</source>
      <translation>Der erste zu lesende Tag, in UTC. Leer: ab der ersten Datei.</translation>
    </message>
    <message>
      <source>The last day to read, which is included. Empty: to the last file.</source>
      <translation>Der letzte zu lesende Tag, einschließlich. Leer: bis zur letzten Datei.</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Überflug</translation>
    </message>
    <message>
      <source>average: all overpasses of a day. morning or evening: only this one (the morning overpass is the ascending one of SMOS, and the descending one of SMAP and ASCAT).</source>
      <translation>average: alle Überflüge eines Tages. morning oder evening: nur dieser (bei SMOS ist der aufsteigende der am Morgen, bei SMAP und ASCAT der absteigende).</translation>
    </message>
    <message>
      <source>daily: days. native: the product's own steps. Steps longer than a day stay as they are.</source>
      <translation>daily: Tage. native: die Schritte des Produkts. Schritte, die länger als ein Tag sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Start of days</source>
      <translation>Tagesbeginn</translation>
    </message>
    <message>
      <source>Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.</source>
      <translation>Beginn der Tage, die aus kürzeren Schritten gebildet werden: Stunden ab 00 UTC (8 für 08:00 UTC, -8 für Mitternacht in China) oder eine Zeitzone mit Namen (Asia/Shanghai). Leer: 00 UTC. Tagesdateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Zellgröße (Grad)</translation>
    </message>
    <message>
      <source>For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT 0.25°).</source>
      <translation>Für Bahnstreifen und einzelne Orte: Größe der Zellen des Ergebnisses. Leer: das Gitter des Produkts (ASCAT 0,25°).</translation>
    </message>
    <message>
      <source>Minimum share of a day</source>
      <translation>Mindestanteil eines Tages</translation>
    </message>
    <message>
      <source>For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to the whole day.</source>
      <translation>Bei Schritten, die kürzer als ein Tag sind: der Anteil des Tages (0 bis 1), der Werte haben muss; Summen werden auf den ganzen Tag hochgerechnet.</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Beschädigte Dateien</translation>
    </message>
    <message>
      <source>skip: a file that cannot be read is named, counted and left out. stop: it ends the run.</source>
      <translation>skip: Eine unlesbare Datei wird genannt, gezählt und ausgelassen. stop: Sie bricht den Lauf ab.</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Namen der Dateien</translation>
    </message>
    <message>
      <source>Reads only files whose names match it; * and ? stand for any characters, as in *_V06*.HDF5.</source>
      <translation>Nimmt nur Dateien mit solchen Namen, mit * und ?, etwa *_V06*.HDF5.</translation>
    </message>
    <message>
      <source>Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.</source>
      <translation>Macht aus Sättigung (ASCAT) m³ m⁻³: eine Zahl von 0 bis 1 oder Name oder Pfad eines Rasters der Porosität.</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Name des Produkts</translation>
    </message>
    <message>
      <source>Used in tables, legends and bands. Empty: the name of the product in the list above.</source>
      <translation>In Tabellen, Legenden und Bändern. Leer: die Bezeichnung des Produkts.</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable in den Dateien</translation>
    </message>
    <message>
      <source>Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic if the files have several possible variables, or none with a usual name.</source>
      <translation>Ihr Name in NetCDF- und HDF5-Dateien, Gruppen vor einem Schrägstrich, etwa Grid/precipitation. Nötig für generic, wenn die Dateien mehrere Variablen enthalten, die in Frage kommen, oder keine mit einem üblichen Namen.</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Einheit in den Dateien</translation>
    </message>
    <message>
      <source>Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</source>
      <translation>Gilt anstelle der Angaben in den Dateien: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Tiefe der Schicht (mm)</translation>
    </message>
    <message>
      <source>Of soil moisture in kg m-2: the layer's thickness.</source>
      <translation>Für Bodenfeuchte in kg m-2: die Mächtigkeit der Schicht.</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Datum in Dateinamen</translation>
    </message>
    <message>
      <source>Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.</source>
      <translation>Etwa _{year}{month}{day} oder .{year}{doy}.{hour}; die Platzhalter sind year, month, day, doy (Tag des Jahres), hour und minute; * steht für Beliebiges. Leer: die üblichen Formen, sonst die Zeitachse in den Dateien.</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Bedeutung der Zeitstempel</translation>
    </message>
    <message>
      <source>For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.</source>
      <translation>Bei Schritten, die kürzer als ein Tag sind: was der Zeitstempel bedeutet. accumulated: Summen seit 00 UTC, sodass der Wert um 00 UTC zum Vortag gehört. auto: nach den Grenzen in den Dateien, sonst wie beim Produkt.</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Fehlwert</translation>
    </message>
    <message>
      <source>Marks missing values that the files do not declare.</source>
      <translation>Kennzeichnet Fehlwerte, die die Dateien nicht als solche erklären.</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Qualitätsregeln</translation>
    </message>
    <message>
      <source>Conditions that good values meet, instead of the product's rules: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Flags are variables beside the values; semicolons stand between rules.</source>
      <translation>Bedingungen, die gute Werte erfüllen, anstelle der Regeln des Produkts: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Kennungen sind Variablen neben den Werten; zwischen Regeln stehen Semikolons.</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>An die Ausgabe anhängen</translation>
    </message>
    <message>
      <source>Adds the steps of new files to an existing output, whose last day is read again; with START, all days from there on. If the run fails, the output is not changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Fügt die Schritte neuer Dateien an eine vorhandene Ausgabe an, deren letzter Tag noch einmal gelesen wird; mit START alle Tage ab diesem Zeitpunkt. Die Ausgabe bleibt unversehrt; Zarr (.zarr) wächst, andere Formate werden neu geschrieben.</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Datenwürfel</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr), ein Band für jeden Tag. Der Layer läuft in der Zeitsteuerung.</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>Zeitschritte</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>Stationen importieren</translation>
    </message>
    <message>
      <source>Reads ISMN downloads, text tables, spreadsheets or layers into a station layer and a table of observations.</source>
      <translation>Liest ISMN-Downloads, Texttabellen, Tabellenblätter oder Layer in einen Stationslayer und eine Tabelle der Beobachtungen ein.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; ISMN downloads are read as they come, zip or unpacked folder, in both layouts (CEOP and
header-values). A station's id is &lt;i&gt;network_station&lt;/i&gt; as in the files, such as SCAN_Silver_Sword: the same for soil
moisture and rain, whatever else is in the download. A sensor is taken where the middle of its depths lies from &lt;i&gt;Depth
from&lt;/i&gt; to &lt;i&gt;Depth to&lt;/i&gt;: 0 to 0.1 m takes sensors at 5 and 10 cm, 0–5 cm layers and cosmic-ray probes of 0–17 cm; of
several depths at a station the shallowest is taken, and several sensors at that depth are averaged at each time. Only
values whose every flag is G are kept. The depths do not apply to rain, air temperature and snow. Tables may be long (a
row for each station and time) or wide (a column for each station), with any separator; columns are recognised by their
headings, and the log lists them. A file without a column of stations is one station, named after the file; a folder or
zip of such files is read whole. Coordinates may be in the table or in one of their own.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time.&lt;/b&gt; All times are UTC. A day D covers 00:00–23:59, or begins at &lt;i&gt;Start of days&lt;/i&gt;, such as that of gauges
read at 08:00 or of a country's clock: soil moisture and temperature are the mean of what was measured within, rain is
the sum of what fell within, where at least half of the day's steps are known. &lt;i&gt;Hour of the value&lt;/i&gt; takes the value
at one hour instead of the mean, which is best for SM2RAIN: it computes rain from the change of soil moisture between
two moments, and daily means smooth this change. The time of a daily value is when its day begins, as in cubes. ISMN
stamps rain with the end of the hour it fell in, so that the value stamped 00:00 belongs to the day before; in tables
the stamp is taken as the start (see &lt;i&gt;Rain stamp&lt;/i&gt;). Native values keep the stamps that the files have. Stamps such
as 2015-04-01T00:00+08:00 contain their time zone; others are UTC, unless &lt;i&gt;Table: time zone&lt;/i&gt; or &lt;i&gt;hours ahead of
UTC&lt;/i&gt; is set. Daily values of a local clock stay as they are, and the log and &lt;code&gt;day_start&lt;/code&gt; in the station
layer say when their days begin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, saturation 0–1, rain and evaporation mm per step, temperature °C, snow mm,
suction kPa. Units in headings of tables, such as rain (inch), are converted; percent and kelvin are recognised, with a
warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; What is dropped is counted in the log and in the station layer; read it before you trust a mean.
Numbers such as -999 or 9999 are missing values, and T (trace) in tables of rain is 0. Some networks report dry hours as
missing (DWD in ISMN); the log says where this is likely. In dates such as 03/04/2015 day and month are never guessed:
where the rows do not distinguish them, set &lt;i&gt;Time format&lt;/i&gt;. An average of two sensors jumps where one of them fails.
Text tables and spreadsheets cannot store points: write the stations as GeoPackage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Run it once for soil moisture and once for rain; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes both
tables. &lt;i&gt;Sample cubes at stations&lt;/i&gt;, &lt;i&gt;Train soil-moisture fusion&lt;/i&gt; and &lt;i&gt;Validate against stations&lt;/i&gt; take
the layer and the table; land_cover and climate can be the classes of validation.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network,
https://doi.org/10.5194/hess-25-5749-2021; flags: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. ISMN data
may not be passed on; cite the networks that you use.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; ISMN-Downloads werden gelesen, wie sie kommen, als Zip oder entpackter Ordner, in beiden Formen (CEOP und header-values). Die Kennung einer Station ist &lt;i&gt;network_station&lt;/i&gt;, wie in den Dateien, etwa SCAN_Silver_Sword: dieselbe für Bodenfeuchte und Regen, gleich was der Download sonst enthält. Ein Sensor wird genommen, wenn die Mitte seiner Tiefen zwischen &lt;i&gt;Tiefe von&lt;/i&gt; und &lt;i&gt;Tiefe bis&lt;/i&gt; liegt: 0 bis 0,1 m nimmt Sensoren in 5 und 10 cm, Schichten von 0–5 cm und Cosmic-Ray-Sonden von 0–17 cm; bei mehreren Tiefen einer Station gilt die flachste, und mehrere Sensoren in dieser Tiefe werden zu jeder Zeit gemittelt. Nur Werte, deren Kennungen alle G sind, bleiben. Für Regen, Lufttemperatur und Schnee gelten die Tiefen nicht. Tabellen dürfen lang sein (eine Zeile je Station und Zeit) oder breit (eine Spalte je Station), mit beliebigem Trennzeichen; Spalten werden an ihren Überschriften erkannt, und das Protokoll listet sie auf. Eine Datei ohne Stationsspalte ist eine Station, nach der Datei benannt; ein Ordner oder Zip solcher Dateien wird ganz gelesen. Koordinaten können in der Tabelle stehen oder in einer eigenen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Zeit.&lt;/b&gt; Alle Zeiten sind UTC. Ein Tag D umfasst 00:00–23:59 oder beginnt beim &lt;i&gt;Tagesbeginn&lt;/i&gt;, etwa dem von Regenmessern, die um 08:00 abgelesen werden, oder nach der Uhr eines Landes: Bodenfeuchte und Temperatur sind das Mittel der Messungen darin, Regen die Summe dessen, was darin fiel, wenn mindestens die Hälfte der Schritte des Tages bekannt ist. &lt;i&gt;Stunde des Werts&lt;/i&gt; nimmt statt des Mittels den Wert einer Stunde, was für SM2RAIN am besten ist: Es berechnet Regen aus der Änderung der Bodenfeuchte zwischen zwei Zeitpunkten, und Mittel glätten sie. Die Zeit eines Tageswerts ist der Beginn seines Tages, wie in Datenwürfeln. ISMN stempelt Regen mit dem Ende der Stunde, in der er fiel, sodass der Wert von 00:00 zum Vortag gehört; in Tabellen gilt der Zeitstempel als Beginn (siehe &lt;i&gt;Zeitstempel des Regens&lt;/i&gt;). Werte in den Schritten der Dateien behalten deren Zeitstempel. Zeitstempel wie 2015-04-01T00:00+08:00 enthalten ihre Zeitzone; andere sind UTC, wenn nicht &lt;i&gt;Tabelle: Zeitzone&lt;/i&gt; oder &lt;i&gt;Stunden vor UTC&lt;/i&gt; angegeben ist. Tageswerte einer Ortszeit bleiben, wie sie sind; das Protokoll und &lt;code&gt;day_start&lt;/code&gt; im Stationslayer sagen, wann ihre Tage beginnen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte m³ m⁻³, Sättigung 0–1, Regen und Verdunstung mm je Schritt, Temperatur °C, Schnee mm, Saugspannung kPa. Einheiten in Spaltenüberschriften, etwa rain (inch), werden umgerechnet; Prozent und Kelvin werden erkannt, mit einer Warnung.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Was verworfen wird, ist im Protokoll und im Stationslayer gezählt; das vor der Verwendung eines Mittels lesen. Zahlen wie -999 oder 9999 sind Fehlwerte, und T (Spuren) in Regentabellen ist 0. Einige Netze melden trockene Stunden als fehlend (DWD in ISMN); das Protokoll sagt, wo das wahrscheinlich ist. Bei Daten wie 03/04/2015 werden Tag und Monat nie geraten: Wenn die Zeilen sie nicht unterscheiden, &lt;i&gt;Zeitformat&lt;/i&gt; angeben. Das Mittel zweier Sensoren springt, wenn einer ausfällt. Texttabellen und Tabellenblätter enthalten keine Punkte: die Stationen als GeoPackage speichern.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Einmal für Bodenfeuchte und einmal für Regen ausführen; &lt;i&gt;SM2RAIN an Stationen kalibrieren&lt;/i&gt; nimmt beide Tabellen. &lt;i&gt;Datenwürfel an Stationen auslesen&lt;/i&gt;, &lt;i&gt;Bodenfeuchtefusion trainieren&lt;/i&gt; und &lt;i&gt;An Stationen validieren&lt;/i&gt; nehmen Layer und Tabelle; land_cover und climate können die Klassen der Validierung sein.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network, https://doi.org/10.5194/hess-25-5749-2021; Kennungen: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. ISMN-Daten dürfen nicht weitergegeben werden; die verwendeten Netze zitieren.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>ISMN-Download oder Tabelle der Beobachtungen</translation>
    </message>
    <message>
      <source>A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, GeoPackage; or time series at stations in NetCDF (CF conventions). A folder is given by typing its path, or by picking the Metadata.xml in it.</source>
      <translation>Eine Zip- oder .stm-Datei von ISMN oder eine Tabelle: Text (.csv, .txt, auch .gz oder mehrere in einem Zip), Tabellenblatt, GeoPackage; oder Zeitreihen an Stationen in NetCDF (CF-Konventionen). Ein Ordner wird durch Eintippen seines Pfads oder durch Wählen der Metadata.xml darin angegeben.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>auto: ISMN where there are .stm files, else a table.</source>
      <translation>auto: ISMN, wenn es .stm-Dateien gibt, sonst eine Tabelle.</translation>
    </message>
    <message>
      <source>The variable to read. All temperatures are written to a column named temperature.</source>
      <translation>Was gelesen wird. Alle Temperaturen kommen in eine Spalte namens temperature.</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Tiefe von (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the smallest depth of their middle.</source>
      <translation>Für Bodensensoren: die kleinste Tiefe ihrer Mitte.</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Tiefe bis (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the greatest depth of their middle.</source>
      <translation>Für Bodensensoren: die größte Tiefe ihrer Mitte.</translation>
    </message>
    <message>
      <source>daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.</source>
      <translation>daily: Mittel oder Summen von Tagen, in UTC, wenn DAY_START nichts anderes sagt; native: die Werte, wie sie sind.</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Qualitätskennungen</translation>
    </message>
    <message>
      <source>good: only values whose flags are all G; all: values with any flags.</source>
      <translation>good: nur Werte, deren Kennungen alle G sind; all: Werte mit beliebigen Kennungen.</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Tiefen</translation>
    </message>
    <message>
      <source>Of several depths at a station: the shallowest, or the mean of all.</source>
      <translation>Bei mehreren Tiefen einer Station: die flachste oder das Mittel aller.</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Zeitstempel des Regens</translation>
    </message>
    <message>
      <source>Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in ISMN files of sub-daily steps, else the start.</source>
      <translation>Ob Zeiten der Beginn oder das Ende des Schritts sind, in dem der Regen fiel, für Tagessummen. auto: das Ende bei ISMN-Dateien mit Schritten unter einem Tag, sonst der Beginn.</translation>
    </message>
    <message>
      <source>Files that cannot be read</source>
      <translation>Dateien, die nicht gelesen werden können</translation>
    </message>
    <message>
      <source>skip: leave it out and say so; stop: end with an error at the first.</source>
      <translation>skip: auslassen und melden; stop: beim ersten mit einem Fehler abbrechen.</translation>
    </message>
    <message>
      <source>When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.</source>
      <translation>Wann Tage beginnen: Stunden ab 00 UTC (8 für 08:00 UTC, -8 für Mitternacht in China) oder eine Zeitzone mit Namen (Asia/Shanghai). Leer: 00 UTC, aber Tageswerte einer Ortszeit behalten ihre Tage.</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Stunde des Werts</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which are summed. Empty: the mean.</source>
      <translation>Stunden nach dem Tagesbeginn, etwa 0: Tage erhalten statt ihres Mittels den Wert, der dieser Stunde am nächsten liegt, höchstens einen halben Schritt entfernt; Tage ohne solchen Wert werden ausgelassen. Nicht für Regen und Verdunstung, die summiert werden. Leer: das Mittel.</translation>
    </message>
    <message>
      <source>Share of a day's steps (0 to 1) that must have values; otherwise the day has none.</source>
      <translation>Anteil der Schritte eines Tages, die für einen Tageswert bekannt sein müssen.</translation>
    </message>
    <message>
      <source>First time that is read, UTC. Empty: from the first value.</source>
      <translation>Erste gelesene Zeit, UTC. Leer: alles Vorhandene.</translation>
    </message>
    <message>
      <source>Last time that is read, UTC; a date without a time includes the whole day. Empty: to the last value.</source>
      <translation>Letzte Zeit, UTC; Mitternacht steht für den ganzen Tag. Leer: alles Vorhandene.</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Tabelle: Stationsspalte</translation>
    </message>
    <message>
      <source>The column with the name of the station. Empty: recognised by its heading, such as id.</source>
      <translation>Benennt die Station. Leer: an der Überschrift erkannt, etwa id.</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Tabelle: Zeitspalte</translation>
    </message>
    <message>
      <source>Date and time. Empty: recognised, also where year, month and day are apart.</source>
      <translation>Datum und Uhrzeit. Leer: erkannt, auch wenn Jahr, Monat und Tag getrennt stehen.</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Tabelle: Wertspalte</translation>
    </message>
    <message>
      <source>Holds the variable. Empty: recognised by its heading, such as vwc.</source>
      <translation>Enthält die Variable. Leer: an der Überschrift erkannt, etwa vwc.</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Tabelle: Kennungsspalte</translation>
    </message>
    <message>
      <source>ISMN's flags, of which G is good. Empty: recognised by its heading.</source>
      <translation>Kennungen des ISMN, von denen G gut ist. Leer: an der Überschrift erkannt.</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Tabelle: Zeitformat</translation>
    </message>
    <message>
      <source>In the notation of strptime, such as %d/%m/%Y %H:%M. Empty: recognised.</source>
      <translation>Wie bei strptime, etwa %d/%m/%Y %H:%M. Leer: erkannt.</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Tabelle: Trennzeichen</translation>
    </message>
    <message>
      <source>A character, or the word tab or space. Empty: recognised.</source>
      <translation>Ein Zeichen oder das Wort tab oder space. Leer: wird erkannt.</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Tabelle: Aufbau</translation>
    </message>
    <message>
      <source>long: a row for each station and time; wide: a column for each station.</source>
      <translation>long: eine Zeile je Station und Zeit; wide: eine Spalte je Station.</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Tabelle: Einheit</translation>
    </message>
    <message>
      <source>Units of the values; auto recognises and converts percent and kelvin, with a warning.</source>
      <translation>Einheit der Werte; auto erkennt Prozent und Kelvin und rechnet sie um, mit einer Warnung.</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Tabelle: Zeitzone</translation>
    </message>
    <message>
      <source>The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. Empty: UTC, or what UTC_OFFSET says.</source>
      <translation>Die Zeitzone der Zeiten in der Tabelle mit Namen, etwa Asia/Shanghai oder America/Denver, mit ihrer Sommerzeit. Leer: UTC oder was UTC_OFFSET angibt.</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Tabelle: Stunden vor UTC</translation>
    </message>
    <message>
      <source>Of the table's times: 8 for Chinese time, -7 for Arizona.</source>
      <translation>Für die Zeiten der Tabelle: 8 für chinesische Zeit, -7 für Arizona.</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Tabelle: Koordinaten der Stationen</translation>
    </message>
    <message>
      <source>A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.</source>
      <translation>Eine eigene Tabelle oder ein Punktlayer mit Kennungen und Koordinaten. „Gage 12“ findet Station 12.</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Tabelle: Stationsspalte der Koordinaten</translation>
    </message>
    <message>
      <source>The column with the name of the station in the table of coordinates. Empty: recognised by its heading.</source>
      <translation>Benennt die Station in der Tabelle der Koordinaten. Leer: an der Überschrift erkannt.</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Tabelle: KBS der Koordinaten</translation>
    </message>
    <message>
      <source>Of x and y in tables; point layers have their own.</source>
      <translation>Das KBS von x und y in Tabellen; Punktlayer haben ihr eigenes.</translation>
    </message>
    <message>
      <source>Points with the properties of each station and the number of values dropped there, best as GeoPackage.</source>
      <translation>Punkte mit dem, was über jede Station bekannt ist und dort verworfen wurde; GeoPackage behält sie als Punkte.</translation>
    </message>
    <message>
      <source>A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.</source>
      <translation>Eine Tabelle in Langform: station_id, time, die Variable und der Anteil des Tages oder die Zahl der Sensoren.</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Stationen und Beobachtungen (NetCDF)</translation>
    </message>
    <message>
      <source>Stations and observations in one file (.nc), as time series of the CF conventions, for other programs; Import stations reads it again.</source>
      <translation>Stationen und Beobachtungen in einer Datei (.nc), als Zeitreihen nach den CF-Konventionen, für andere Programme; Stationen importieren liest sie wieder ein.</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>Gelesene Stationen</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>Python-Pakete installieren</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not include.</source>
      <translation>Installiert, aktualisiert oder entfernt die Python-Pakete, die SM2R braucht und QGIS nicht mitbringt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; pip of QGIS's own Python looks for versions that are compatible with the packages of QGIS, and lists
them. Only when &lt;i&gt;Download and install&lt;/i&gt; is ticked are they fetched from the Python Package Index, some 150 MB, and
put into the folder &lt;code&gt;python/sm2r-packages&lt;/code&gt; of your profile. QGIS looks there last, so that nothing that QGIS
or another plugin uses is replaced. Run it again to update; tick &lt;i&gt;Remove&lt;/i&gt; to delete the folder.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with packages and versions, plain numbers without units. The output &lt;code&gt;OK&lt;/code&gt; is true
when &lt;i&gt;Check the environment&lt;/i&gt; finds no problem after an installation, or the folder is gone after a removal. An
error or a cancel leaves the folder as it was.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; On Linux, rasterio and netCDF4 come from the distribution, and are not installed here; if one is
missing, the algorithm says so first. Networks with a proxy need pip's own settings (&lt;code&gt;PIP_PROXY&lt;/code&gt;). After an
update, restart QGIS. Each profile, and each version of Python, has a folder of its own. The size of
&lt;code&gt;networks&lt;/code&gt; (PyTorch) can be several GB.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Check the environment&lt;/i&gt;, then &lt;i&gt;Create sample basin&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; pip aus dem Python von QGIS sucht Versionen, die mit den Paketen von QGIS verträglich sind, und listet sie auf. Nur wenn &lt;i&gt;Herunterladen und installieren&lt;/i&gt; angehakt ist, werden sie aus dem Python Package Index geholt, etwa 150 MB, und im Ordner &lt;code&gt;python/sm2r-packages&lt;/code&gt; des Profils abgelegt. QGIS sucht dort zuletzt, sodass nichts ersetzt wird, was QGIS oder ein anderes Plugin verwendet. Zum Aktualisieren erneut ausführen; zum Löschen des Ordners &lt;i&gt;Installiertes entfernen&lt;/i&gt; anhaken.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Ergebnis.&lt;/b&gt; Eine Seite mit Paketen und Versionen, Zahlen ohne Einheit. Die Ausgabe &lt;code&gt;OK&lt;/code&gt; ist wahr, wenn &lt;i&gt;Umgebung prüfen&lt;/i&gt; nach einer Installation kein Problem findet oder der Ordner nach dem Entfernen weg ist. Nach einem Fehler oder Abbruch bleibt der Ordner, wie er war.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Unter Linux kommen rasterio und netCDF4 aus der Distribution, nie von hier; was fehlt, wird zuerst genannt. Netze mit Proxy brauchen die Einstellungen von pip (&lt;code&gt;PIP_PROXY&lt;/code&gt;). Nach einer Aktualisierung QGIS neu starten. Jedes Profil und jede Python-Version hat einen eigenen Ordner. &lt;code&gt;networks&lt;/code&gt; (PyTorch) kann mehrere GB groß sein.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Umgebung prüfen&lt;/i&gt;, dann &lt;i&gt;Beispielgebiet erzeugen&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Die Methode, die SM2R umsetzt: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Herunterladen und installieren</translation>
    </message>
    <message>
      <source>Without it, the packages that would be installed are listed, and nothing is changed.</source>
      <translation>Sonst wird nur aufgelistet, was installiert würde, und nichts geändert.</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Optionale Pakete</translation>
    </message>
    <message>
      <source>training: for training trees; networks: for training networks (PyTorch); zarr: cubes as Zarr folders; cluster: computing on a dask cluster; bufr: importing ASCAT in BUFR. Those that are installed stay.</source>
      <translation>training: zum Trainieren von Bäumen; networks: zum Trainieren von Netzen (PyTorch); zarr: Datenwürfel als Zarr-Ordner; cluster: Rechnen auf einem dask-Cluster; bufr: Import von ASCAT in BUFR. Bereits installierte bleiben.</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Installiertes entfernen</translation>
    </message>
    <message>
      <source>Deletes the folder with all packages that were installed for this profile, and installs nothing.</source>
      <translation>Löscht den Ordner mit allem, was für dieses Profil installiert wurde; installiert wird dann nichts.</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages, versions, the folder and its size.</source>
      <translation>Eine Seite, die sich ohne Internet in jedem Browser öffnet: Pakete, Versionen, der Ordner und seine Größe.</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>Bodenfeuchte invertieren</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>Macht aus einem Datenwürfel der Bodenfeuchte Regen, mit den Parametern einer früheren Kalibrierung.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Where it snows or freezes, rain cannot be computed from soil moisture, and the value of a
fallback product is taken.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Reasons.&lt;/b&gt; A second cube shows for each value whether it is computed, replaced in snow, missing (and why), or
saturated: soil moisture is at its upper limit, and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Errors.&lt;/b&gt; Bounds (LOWER, UPPER) and the probability of a wet step come from the calibration: from the reference
rain where the estimate was as large, with the same time between overpasses and in the same season. The flag is 1, fair,
where overpasses are more than two steps apart, R of the calibration is below 0.5, or the parameters are those of a
neighbour; 2, poor, where R is below 0.3, the soil is saturated, or the value is that of the fallback in snow; 3 where
there is no value. Errors of the reference rain count as errors of soil moisture.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt;,
wherever SM2RAIN has rain; reasons stay the same. The rain of a model with a latency is used alone, at steps whose
overpasses it may use. Bounds, probability and flag are then computed from the errors of the mixed rain in the
cross-validation of the training. Soil moisture has to be of the product and quantity of the training. The hour of
observation of the parameters, or OBSERVATION_HOUR, applies to both.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;A later start.&lt;/b&gt; START only shortens the result: the filter also uses the months before it, so that the values
are the same as in a run over the whole record.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration, and all rasters must have the same grid. The last
step has no rain, because no step follows it (the first step, if rain is stamped with the end). Without temperature or
snow, frozen soil looks like drying soil.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The temporal controller animates the layer. &lt;i&gt;Validate against stations&lt;/i&gt; and &lt;i&gt;Compare two
cubes&lt;/i&gt; evaluate the rain with gauges or products that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN, die umgekehrte Bodenwasserbilanz: Regen = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter, Grenzen der Normierung und Schrittregel sind die mit den Parametern gespeicherten, sodass eine spätere Reihe auf derselben Skala liegt, unabhängig von ihren eigenen Extremen. Wo es schneit oder friert, lässt sich aus der Bodenfeuchte kein Regen berechnen, und der Wert des Ersatzregens wird genommen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Gründe.&lt;/b&gt; Ein zweiter Datenwürfel sagt zu jedem Wert, ob er berechnet oder bei Schnee ersetzt ist, fehlt (und warum) oder gesättigt ist: Die Bodenfeuchte ist an ihrer oberen Grenze, und der Regen kann unterschätzt sein.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fehler.&lt;/b&gt; Grenzen (LOWER, UPPER) und die Wahrscheinlichkeit eines nassen Schritts stammen aus der Kalibrierung: aus dem Regen, der bei ebenso großer Schätzung fiel, bei gleichem Abstand der Überflüge und in derselben Jahreszeit. Die Qualitätskennzahl ist 1, mäßig, wo Überflüge mehr als zwei Schritte auseinanderliegen, R der Kalibrierung unter 0,5 ist oder die Parameter von einem Nachbarpixel stammen; 2, schlecht, wo R unter 0,3 ist, der Boden gesättigt ist oder bei Schnee ein Ersatzwert genommen wird; 3, wo es keinen Wert gibt. Fehler des Referenzregens zählen als Fehler der Bodenfeuchte.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Regenmodell.&lt;/b&gt; Mit MODEL ist der Regen überall, wo SM2RAIN Regen hat, ein gewichtetes Mittel aus SM2RAIN und einem Modell aus &lt;i&gt;Regenmodell trainieren&lt;/i&gt;; die Gründe bleiben gleich. Der Regen eines Modells mit Latenz wird allein verwendet, in Schritten, deren Überflüge es verwenden darf. Grenzen, Wahrscheinlichkeit und Qualitätskennzahl werden dann aus den Fehlern des gemischten Regens in der Kreuzvalidierung des Trainings berechnet. Produkt und Messgröße der Bodenfeuchte müssen dieselben sein wie im Training. Die Stunde der Beobachtung aus den Parametern oder OBSERVATION_HOUR gilt für beide.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Späterer Beginn.&lt;/b&gt; START verkürzt nur das Ergebnis: Der Filter liest auch die Monate davor, sodass die Werte denen eines Laufs über die ganze Reihe gleichen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte wie bei der Kalibrierung; Regen und Verdunstung mm je Zeitschritt; Temperatur °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Der Zeitschritt muss der der Kalibrierung sein, und alle Raster müssen auf einem Gitter liegen. Der letzte Schritt hat keinen Regen, weil ihm kein Schritt folgt (der erste Schritt, wenn Regen mit dem Ende gestempelt wird). Ohne Temperatur oder Schnee sieht gefrierender Boden wie trocknender aus.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Der Layer läuft in der Zeitsteuerung. &lt;i&gt;An Stationen validieren&lt;/i&gt; und &lt;i&gt;Zwei Datenwürfel vergleichen&lt;/i&gt; beurteilen den Regen mit Regenmessern oder Produkten, die nicht in der Kalibrierung verwendet wurden, oder in einem anderen Zeitraum.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; Exponentialfilter: Brocca et al. (2016), https://doi.org/10.1002/2016JD025382; Filter, der in nassem Boden kürzer wird: Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, in the units of the calibration.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitschritt, in der Einheit der Kalibrierung.</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN, or any raster on the same grid with the bands z, a, b, s_min and s_max.</source>
      <translation>Das mit SM2RAIN kalibrieren erzeugte Raster oder ein beliebiges auf demselben Gitter mit den Bändern z, a, b, s_min und s_max.</translation>
    </message>
    <message>
      <source>A cube, °C; below the snow threshold the fallback's value is taken. On the same grid and time step.</source>
      <translation>Ein Datenwürfel, °C; unter der Schneeschwelle wird der Ersatzregen genommen. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>Ersatzregen</translation>
    </message>
    <message>
      <source>A cube, mm per step, taken in snow and frost. Empty: missing there. On the same grid and time step.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt, bei Schnee und Frost genommen. Leer: dort kein Wert. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>A cube, mm per step; needed if K was calibrated. On the same grid and time step.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt; nötig, wenn K kalibriert wurde. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Streuung der Bodenfeuchte</translation>
    </message>
    <message>
      <source>A cube of the standard error of soil moisture, in its units, such as the spread of Bayesian model averaging. It widens the bounds where it is large. On the same grid and time step.</source>
      <translation>Ein Datenwürfel des Standardfehlers der Bodenfeuchte, in deren Einheit, etwa die Streuung der Bayesschen Modellmittelung. Er weitet die Grenzen, wo er groß ist. Mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Rain model</source>
      <translation>Regenmodell</translation>
    </message>
    <message>
      <source>A file of Train rain model. Its rain is mixed with that of SM2RAIN, or used alone if the model was trained with a latency. Empty: SM2RAIN alone.</source>
      <translation>Eine Datei aus Regenmodell trainieren. Ihr Regen wird mit dem von SM2RAIN gemischt oder, wenn das Modell mit einer Latenz trainiert wurde, allein verwendet. Leer: SM2RAIN allein.</translation>
    </message>
    <message>
      <source>Weight of the model</source>
      <translation>Gewicht des Modells</translation>
    </message>
    <message>
      <source>Weight of the model in the mixed rain: 1 for the model alone, 0 for SM2RAIN alone. Empty: the weight with the smallest error in training; bounds, probability and quality flag are available only with it.</source>
      <translation>Gewicht des Modells im gemischten Regen: 1 für das Modell allein, 0 für SM2RAIN allein. Leer: das Gewicht mit dem kleinsten Fehler beim Training; nur damit gibt es Grenzen, Wahrscheinlichkeit und Qualitätskennzahl.</translation>
    </message>
    <message>
      <source>Static rasters of the model</source>
      <translation>Statische Raster des Modells</translation>
    </message>
    <message>
      <source>The rasters with which the rain model was trained, on the same grid; they are identified by layer name. Empty if it was trained without any.</source>
      <translation>Die Raster, mit denen das Regenmodell trainiert wurde, auf demselben Gitter; sie werden am Layernamen erkannt. Leer, wenn es ohne solche trainiert wurde.</translation>
    </message>
    <message>
      <source>Start of the period to invert, UTC. Empty: from the first time step.</source>
      <translation>Beginn des zu invertierenden Zeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the period to invert, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des zu invertierenden Zeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version. By default as calibrated; change it only if you have a reason.</source>
      <translation>balance: Regen aus der ganzen Wasserbilanz. wetting: nur aus Schritten, in denen der Boden feuchter wird, wie in der ersten Matlab-Version. Vorgabe wie kalibriert; nur mit Absicht ändern.</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). By default as calibrated; change it only if you have a reason.</source>
      <translation>Ob der Regen eines Intervalls den Zeitstempel von dessen Beginn oder Ende trägt. Bei Tagesmitteln der Bodenfeuchte liegt der Regen des Tages D zwischen den Mitteln von D und D+1 (start) oder von D−1 und D (end). Vorgabe wie kalibriert; nur mit Absicht ändern.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. By default as calibrated; change it only if you have a reason.</source>
      <translation>Stunden vom Zeitstempel der Bodenfeuchte bis zu ihrer Beobachtung, -24 bis 48: 12 für Tagesmittel, 6 für einen Überflug am Morgen. Enthält auch, wann die Regentage beginnen und wie lange das Wasser bis zur Tiefe des Sensors braucht. Vorgabe wie kalibriert; nur mit Absicht ändern.</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain. By default as calibrated; change it only if you have a reason. Empty: as calibrated.</source>
      <translation>Änderungen der normierten Bodenfeuchte (0 bis 1) bis zu diesem Wert gelten als Rauschen und ergeben keinen Regen. Vorgabe wie kalibriert; nur mit Absicht ändern. Leer: wie kalibriert.</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Wahrscheinlichkeiten der Grenzen</translation>
    </message>
    <message>
      <source>Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either side.</source>
      <translation>Für die untere und die obere Grenze, jeweils von 0 bis 1: 0.05,0.95 lässt auf jeder Seite 5 % des wahren Regens außerhalb.</translation>
    </message>
    <message>
      <source>The probability of rain is that of more than this amount.</source>
      <translation>Die Regenwahrscheinlichkeit gilt für mehr als diese Menge.</translation>
    </message>
    <message>
      <source>Adds the new steps to existing outputs, and computes the last ones again, which later overpasses may change; with START, all steps from there on. If the run fails, no output is changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Fügt die neuen Schritte an vorhandene Ausgaben an und berechnet die letzten neu, die spätere Überflüge ändern können; mit START alle Schritte ab diesem Zeitpunkt. Jede Ausgabe bleibt unversehrt; Zarr (.zarr) wächst, andere Formate werden neu geschrieben.</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Gründe</translation>
    </message>
    <message>
      <source>A cube of codes: why each value is computed, replaced or missing.</source>
      <translation>Ein Datenwürfel von Codes: warum jeder Wert berechnet, ersetzt oder leer ist.</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Untere Grenze</translation>
    </message>
    <message>
      <source>A cube, mm per step: the lower of the two quantiles of rain.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt: das untere der beiden Quantile des Regens.</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Obere Grenze</translation>
    </message>
    <message>
      <source>A cube, mm per step: the upper of the two quantiles of rain.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt: das obere der beiden Quantile des Regens.</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Regenwahrscheinlichkeit</translation>
    </message>
    <message>
      <source>A cube, 0 to 1: the probability that a step is wet (WET_THRESHOLD).</source>
      <translation>Ein Datenwürfel, 0 bis 1: die Wahrscheinlichkeit, dass ein Schritt nass ist (WET_THRESHOLD).</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Qualitätskennzahl</translation>
    </message>
    <message>
      <source>A cube of codes: 0 good, 1 fair, 2 poor, 3 do not use.</source>
      <translation>Ein Datenwürfel von Codes: 0 gut, 1 mäßig, 2 schlecht, 3 nicht verwenden.</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Karten des Regens, sein Gebietsmittel, Gründe nach Monaten. Erfordert einen zweiten Durchgang durch die Eingaben.</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>Bodenfeuchte an Stationen invertieren</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>Macht aus der Bodenfeuchte von Stationen Regen, mit den Parametern einer früheren Kalibrierung.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Every value has a reason: computed, replaced by the fallback in frost, missing and why,
or saturated, where soil moisture is at its upper limit and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt; that
was trained without static rasters. A table does not say from which product its soil moisture is: use a model of the
same product, for example of the satellite that was sampled at the stations. A model of a satellite is less accurate
than SM2RAIN alone for soil moisture measured at stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration. The last step has no rain, because no step follows it
(the first step, if rain is stamped with the end). Without a temperature, frost and snow are not recognised.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Compare the rain with gauges that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN, die umgekehrte Bodenwasserbilanz: Regen = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter, Grenzen der Normierung und Schrittregel sind die mit den Parametern gespeicherten, sodass eine spätere Reihe auf derselben Skala liegt, unabhängig von ihren eigenen Extremen. Jeder Wert hat einen Grund: berechnet, bei Frost durch den Ersatzregen ersetzt, fehlend und warum, oder gesättigt, wenn die Bodenfeuchte an ihrer oberen Grenze ist und der Regen unterschätzt sein kann.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Regenmodell.&lt;/b&gt; Mit MODEL ist der Regen ein gewichtetes Mittel aus SM2RAIN und einem Modell aus &lt;i&gt;Regenmodell trainieren&lt;/i&gt;, das ohne statische Raster trainiert wurde. Eine Tabelle gibt nicht an, von welchem Produkt ihre Bodenfeuchte stammt: ein Modell desselben Produkts verwenden, zum Beispiel des Satelliten, der an den Stationen ausgelesen wurde. Für an Stationen gemessene Bodenfeuchte ist ein Modell eines Satelliten ungenauer als SM2RAIN allein.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte wie bei der Kalibrierung; Regen und Verdunstung mm je Zeitschritt; Temperatur °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Der Zeitschritt muss der der Kalibrierung sein. Der letzte Schritt hat keinen Regen, weil ihm kein Schritt folgt (der erste Schritt, wenn Regen mit dem Ende gestempelt wird). Frost und Schnee sind nur mit einer Temperatur erkennbar.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Den Regen mit Regenmessern vergleichen, die nicht in der Kalibrierung verwendet wurden, oder in einem anderen Zeitraum.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; Exponentialfilter: Brocca et al. (2016), https://doi.org/10.1002/2016JD025382; Filter, der in nassem Boden kürzer wird: Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN at stations; its field station_id contains the names of the stations.</source>
      <translation>Die mit SM2RAIN an Stationen kalibrieren erzeugte Tabelle; sie nennt die Stationen im Feld station_id.</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>Wetter der Stationen</translation>
    </message>
    <message>
      <source>A table in the same form, with the fields below. Empty: they are in the table of soil moisture.</source>
      <translation>Eine Tabelle derselben Form mit den Feldern unten. Leer: Sie stehen in der Tabelle der Bodenfeuchte.</translation>
    </message>
    <message>
      <source>mm per step; needed if K was calibrated.</source>
      <translation>mm je Zeitschritt; nötig, wenn K kalibriert wurde.</translation>
    </message>
    <message>
      <source>°C; below the snow threshold the fallback's value is taken.</source>
      <translation>°C; unter der Schneeschwelle wird der Ersatzregen genommen.</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Feld des Ersatzregens</translation>
    </message>
    <message>
      <source>mm per step, taken in snow and frost. Empty: missing there.</source>
      <translation>mm je Zeitschritt, bei Schnee und Frost genommen. Leer: dort kein Wert.</translation>
    </message>
    <message>
      <source>A table with station_id, time, rainfall (mm per step), reason and reason_code; lower and upper bound, probability (0 to 1) and quality_flag (0 good to 3 do not use), if the parameters include errors.</source>
      <translation>Eine Tabelle mit station_id, time, rainfall (mm je Zeitschritt), reason und reason_code; untere und obere Grenze, Wahrscheinlichkeit (0 bis 1) und quality_flag (0 gut bis 3 nicht verwenden), wenn die Parameter Fehler enthalten.</translation>
    </message>
    <message>
      <source>A page that opens without a network: rain by station, time series, reasons.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Regen nach Stationen, Zeitreihen, Gründe.</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>Regenwerte</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>Bewässerung</translation>
    </message>
    <message>
      <source>Estimates irrigation of fields: the water in the rain of SM2RAIN that did not fall as rain.</source>
      <translation>Schätzt die Bewässerung von Feldern: das Wasser im Regen von SM2RAIN, das nicht als Regen fiel.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN converts every wetting of the soil into water, from rain or from irrigation. In places without
irrigation the algorithm learns how many mm it gives for each mm of rain (the response), and divides by it. What then
exceeds the rain in a field, minus the median excess at the 20 nearest places without irrigation, is irrigation. In the
given share of places without irrigation, noise alone stays below the threshold; only estimates above it count. Places
without irrigation are squares of pixels as large as the field, which no field touches.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; mm over the period, and m³. Weeks begin on Mondays, seasons in March, June, September and December,
UTC. Irrigation per year is the sum over the seasons above the threshold.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Calibrate SM2RAIN without irrigation, otherwise it treats irrigation as an error of its own: with
the rain of irrigated pixels left out and POOL &lt;i&gt;region&lt;/i&gt; or &lt;i&gt;neighbours&lt;/i&gt;, or on the months without irrigation.
Water that runs off, drains at once or evaporates before the next overpass is missed: drip irrigation is not detected,
flood irrigation only in part. A field much smaller than a pixel wets only its share of the pixel. Rain that the
reference misses counts as irrigation; only in part if places without irrigation got it, too. The page Irrigation of the
guide explains which results can be trusted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Look at the weeks in the report: irrigation comes in dry weeks, errors in wet ones. &lt;i&gt;Series over
basins&lt;/i&gt; shows the soil moisture itself.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019),
https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN rechnet jede Befeuchtung des Bodens in Wasser um, ob aus Regen oder aus Bewässerung. An Orten ohne Bewässerung lernt der Algorithmus, wie viele mm es je mm Regen ergibt (die Antwort), und teilt dadurch. Was dann auf einem Feld über den Regen hinausgeht, abzüglich des Medians dieses Überschusses an den 20 nächsten Orten ohne Bewässerung, ist Bewässerung. Beim vorgegebenen Anteil der Orte ohne Bewässerung bleibt das Rauschen allein unter der Schwelle; nur Schätzungen darüber zählen. Orte ohne Bewässerung sind Quadrate von Pixeln in der Größe des Felds, die kein Feld berührt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; mm über den Zeitraum und m³. Wochen beginnen am Montag, Jahreszeiten im März, Juni, September und Dezember, UTC. Die Bewässerung pro Jahr ist die der Jahreszeiten über der Schwelle.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; SM2RAIN ohne Bewässerung kalibrieren, sonst behandelt es die Bewässerung als eigenen Fehler: ohne den Regen bewässerter Pixel und mit POOL &lt;i&gt;region&lt;/i&gt; oder &lt;i&gt;neighbours&lt;/i&gt;, oder in den Monaten ohne Bewässerung. Wasser, das abfließt, sofort versickert oder vor dem nächsten Überflug verdunstet, wird verfehlt: Tropfbewässerung wird nicht gesehen, Überstau nur zum Teil. Ein Feld, das viel kleiner als ein Pixel ist, befeuchtet nur seinen Anteil am Pixel. Regen, den die Referenz verfehlt, zählt als Bewässerung; nur zum Teil, wenn ihn auch Orte ohne Bewässerung bekamen. Eine Seite des Handbuchs beschreibt, worauf Verlass ist.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Die Wochen im Bericht ansehen: Bewässerung kommt in trockenen Wochen, Fehler in nassen. &lt;i&gt;Zeitreihen über Einzugsgebiete&lt;/i&gt; zeigt die Bodenfeuchte selbst.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019), https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Regen aus Bodenfeuchte</translation>
    </message>
    <message>
      <source>The daily cube of Invert soil moisture, calibrated without irrigation.</source>
      <translation>Der Datenwürfel aus Bodenfeuchte invertieren, täglich, ohne Bewässerung kalibriert.</translation>
    </message>
    <message>
      <source>A cube that irrigation does not influence, such as of gauges or satellites, on the same grid and days.</source>
      <translation>Ein Datenwürfel, den die Bewässerung nicht beeinflusst, etwa aus Regenmessern oder Satelliten, mit demselben Gitter und denselben Tagen.</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Felder oder Einzugsgebiete</translation>
    </message>
    <message>
      <source>Polygons that may be irrigated, in any coordinate reference system. Give all of them: pixels that no polygon touches count as land without irrigation.</source>
      <translation>Polygone, die bewässert sein können, in beliebigem Koordinatenbezugssystem. Alle angeben: Was kein Polygon berührt, gilt als Land ohne Bewässerung.</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Feld mit den Namen</translation>
    </message>
    <message>
      <source>The field with the name of the polygon; features with the same name are one. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Benennt das Polygon; Objekte gleichen Namens sind eines. Leer: das Feld name, sonst die Nummern der Objekte.</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Land ohne Bewässerung</translation>
    </message>
    <message>
      <source>Polygons that are known not to be irrigated, such as pasture near the fields. Empty: all pixels that no field touches.</source>
      <translation>Polygone, die sicher nicht bewässert sind, etwa Weiden in der Nähe der Felder. Leer: alles, was kein Feld berührt.</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Vertrauen</translation>
    </message>
    <message>
      <source>Share of places without irrigation whose estimates lie below the threshold (0 to 1).</source>
      <translation>Anteil der Orte ohne Bewässerung, deren Schätzungen unter der Schwelle liegen (0 bis 1).</translation>
    </message>
    <message>
      <source>Share of a field's area, and of a period's days, that need values (0 to 1).</source>
      <translation>Anteil der Fläche eines Felds und der Tage eines Zeitraums, der Werte haben muss (0 bis 1).</translation>
    </message>
    <message>
      <source>For drawing places without irrigation, where there are more than 300 of one size.</source>
      <translation>Für die Auswahl der Orte ohne Bewässerung, wenn es von einer Größe mehr als 300 gibt.</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Wasser nach Zeitraum</translation>
    </message>
    <message>
      <source>A table with a row for each field and each week or season: rain from soil moisture and rain, irrigation, threshold (mm), whether it is above, volume (m³).</source>
      <translation>Eine Tabelle mit einer Zeile für jedes Feld und jede Woche oder Jahreszeit: Regen aus Bodenfeuchte und Regen, Bewässerung, Schwelle (mm), ob sie überschritten ist, Volumen (m³).</translation>
    </message>
    <message>
      <source>The polygons, coloured by irrigation per year.</source>
      <translation>Die Polygone, nach der Bewässerung pro Jahr eingefärbt.</translation>
    </message>
    <message>
      <source>A page that opens without a network: a map, weeks of the most irrigated fields, tables by field and season.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: eine Karte, Wochen der am meisten bewässerten Felder, Tabellen nach Feld und Jahreszeit.</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>Bewässerte Felder</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>Mittlere Schwelle einer Jahreszeit (Median, mm)</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>Regen zusammenführen</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>Führt Regen aus Satelliten, Reanalysen und Bodenfeuchte mit Regenmessern zu einem Tagesprodukt zusammen.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; merges products with gauges of the same day: all products are combined with weights of 0
or more, found by leaving gauges out, and the differences that remain at the gauges are interpolated by simple kriging.
This is done for rain and for its square root, and both are combined. Gauges may have gaps. Far from gauges the
products' combination remains, with weights that are fitted for such distances.&lt;br/&gt;
Without gauges: &lt;i&gt;triple_collocation&lt;/i&gt; weighs three or more products by how they agree, and drops those that share
nothing with the others; &lt;i&gt;least_squares&lt;/i&gt; weighs them by a reference cube; &lt;i&gt;mean&lt;/i&gt; gives them equal weights.
Products are first scaled to the same mean.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; is for days without gauges: boosted trees learn from gauges of other days what products miss; the model is
written, and applied to later products by MODEL_INPUT.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step, distances in km. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that are used cannot validate the result: keep some apart, or trust the scores of gauges left
out in the report. Days of gauges and products have to begin at the same hour (DAY_START of &lt;i&gt;Regrid&lt;/i&gt; and &lt;i&gt;Import
stations&lt;/i&gt;). Intervals contain their share of all days, but a smaller share of days with the heaviest rain. Products
of the same sensors share errors, which misleads triple collocation. Without gauges nothing guarantees that the merged
rain is better than the best product. A model of &lt;i&gt;bias&lt;/i&gt; needs a year of gauges or more.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Validate against stations&lt;/i&gt; evaluates the merged rain by gauges kept apart. The table of
weights, used as WEIGHTS_INPUT, merges later products with the same weights.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Kriging with products: Chilès and Delfiner (2012), https://doi.org/10.1002/9781118136188. Weights
without gauges: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Rain from soil moisture: Brocca et
al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; führt Produkte mit Regenmessern desselben Tages zusammen: Alle Produkte werden mit Gewichten ab 0 kombiniert, die durch Auslassen von Regenmessern bestimmt werden, und die verbleibenden Differenzen an den Regenmessern werden durch einfaches Kriging interpoliert. Das geschieht für den Regen und für seine Quadratwurzel; beide werden kombiniert. Regenmesser dürfen Lücken haben. Fern der Regenmesser bleibt die Kombination der Produkte, mit Gewichten, die für solche Entfernungen angepasst sind.&lt;br/&gt;
Ohne Regenmesser: &lt;i&gt;triple_collocation&lt;/i&gt; gewichtet drei oder mehr Produkte nach ihrer Übereinstimmung und verwirft solche, die mit den anderen nichts gemeinsam haben; &lt;i&gt;least_squares&lt;/i&gt; gewichtet sie nach einem Referenz-Datenwürfel; &lt;i&gt;mean&lt;/i&gt; gewichtet alle gleich. Die Produkte werden zuvor auf dasselbe Mittel skaliert.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; ist für Tage ohne Regenmesser: Geboostete Bäume lernen aus den Regenmessern anderer Tage, was die Produkte verfehlen; das Modell wird gespeichert und mit MODEL_INPUT auf spätere Produkte angewendet.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Regen in mm je Schritt, Entfernungen in km. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Verwendete Regenmesser können das Ergebnis nicht validieren: einige zurückhalten oder sich an die Gütemaße ausgelassener Regenmesser im Bericht halten. Die Tage von Regenmessern und Produkten müssen zur selben Stunde beginnen (DAY_START von &lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt; und &lt;i&gt;Stationen importieren&lt;/i&gt;). Die Intervalle enthalten ihren Anteil aller Tage, aber einen kleineren Anteil der Tage mit dem stärksten Regen. Produkte aus denselben Sensoren haben gemeinsame Fehler, was die Triple-Kollokation in die Irre führt. Ohne Regenmesser ist nicht sicher, dass der zusammengeführte Regen besser ist als das beste Produkt. Ein Modell von &lt;i&gt;bias&lt;/i&gt; braucht ein Jahr Regenmesserdaten oder mehr.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;An Stationen validieren&lt;/i&gt; bewertet den zusammengeführten Regen an zurückgehaltenen Regenmessern. Die Tabelle der Gewichte, als WEIGHTS_INPUT angegeben, führt spätere Produkte ebenso zusammen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Kriging mit Produkten: Chilès und Delfiner (2012), https://doi.org/10.1002/9781118136188. Gewichte ohne Regenmesser: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Regen aus Bodenfeuchte: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produkte</translation>
    </message>
    <message>
      <source>Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Datenwürfel des Regens mit demselben Gitter und Zeitschritt, mm je Zeitschritt. Die Zeitreihen dürfen zu verschiedenen Zeiten beginnen und enden. Erkannt werden sie am Produktnamen.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty for methods without gauges, which are evaluated by gauges that are given.</source>
      <translation>Ein Punktlayer in beliebigem Koordinatenbezugssystem. Darf bei Methoden ohne Regenmesser leer bleiben; angegebene Regenmesser dienen dann der Bewertung.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty where the gauges may.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Regenmesser und Zeit, mit den Zeitstempeln der Produkte. Darf leer bleiben, wo die Regenmesser es dürfen.</translation>
    </message>
    <message>
      <source>krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.</source>
      <translation>krige: Produkte und Regenmesser desselben Tages. bias: ein Modell für Tage ohne Regenmesser. Ohne Regenmesser: triple_collocation: nach Übereinstimmung; least_squares: nach einer Referenz; mean: gleiche Gewichte.</translation>
    </message>
    <message>
      <source>A rainfall cube on the products' grid, by which least_squares weighs them.</source>
      <translation>Ein Regen-Datenwürfel auf dem Gitter der Produkte, nach dem least_squares sie gewichtet.</translation>
    </message>
    <message>
      <source>Rasters without time on the products' grid, such as elevation: weights of krige may change along them, and bias learns from them.</source>
      <translation>Raster ohne Zeit auf dem Gitter der Produkte, etwa die Höhe: Mit ihnen können sich die Gewichte von krige ändern, und bias lernt aus ihnen.</translation>
    </message>
    <message>
      <source>A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its zeros on frozen ground are not reliable.</source>
      <translation>Ein Datenwürfel in °C auf dem Gitter der Produkte. Unter 0 °C gilt Regen aus Bodenfeuchte (SM2RAIN) als fehlend: Seine Nullen auf gefrorenem Boden sind nicht verlässlich.</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta. Products are identified by name. Gauges, if given, only evaluate.</source>
      <translation>Eine hier erstellte Tabelle der Gewichte, die bei jeder Methode unverändert angewendet wird: Felder member, weight, alpha, beta. Produkte werden am Namen erkannt. Angegebene Regenmesser dienen nur der Bewertung.</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modell eines früheren Laufs</translation>
    </message>
    <message>
      <source>A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.</source>
      <translation>Ein hier mit bias erstelltes Modell, das bei jeder Methode unverändert angewendet wird. Angegebene Regenmesser dienen nur der Bewertung.</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Nassschwelle</translation>
    </message>
    <message>
      <source>krige: pixels are dry as often as gauges are, so that light rain does not spread.</source>
      <translation>krige: Pixel sind so oft trocken wie die Regenmesser, damit sich schwacher Regen nicht ausbreitet.</translation>
    </message>
    <message>
      <source>Neighbouring days</source>
      <translation>Benachbarte Tage</translation>
    </message>
    <message>
      <source>krige: products of the day before and after count as well, which repairs products whose days are shifted.</source>
      <translation>krige: Auch Produkte des Tages davor und danach zählen, was Produkte mit verschobenen Tagen berichtigt.</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Ensemble</translation>
    </message>
    <message>
      <source>krige: a third of the result comes from a random forest on neighbouring gauges. Slow on large cubes; with few gauges it rarely helps.</source>
      <translation>krige: Ein Drittel des Ergebnisses stammt von einem Random Forest über benachbarte Regenmesser. Langsam bei großen Datenwürfeln; bei wenigen Regenmessern hilft es selten.</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Größte Entfernung zu einem Regenmesser (km)</translation>
    </message>
    <message>
      <source>krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' combination.</source>
      <translation>krige: Pixel, die von jedem Regenmesser weiter entfernt sind, bleiben leer. 0: keine Grenze; ferne Pixel erhalten die Kombination der Produkte.</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.</source>
      <translation>Zwei Zahlen zwischen 0 und 1 für die untere und die obere Grenze: 0.05,0.95 umschließt 90 %.</translation>
    </message>
    <message>
      <source>For the trees of bias and of the ensemble; the same seed gives the same result.</source>
      <translation>Für die Bäume von bias und des Ensembles; derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, products are merged by their agreement; a single one is written as it is.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Regenmesser werden die Produkte nach ihrer Übereinstimmung zusammengeführt; ein einzelnes wird unverändert ausgegeben.</translation>
    </message>
    <message>
      <source>mm per step, as the products' steps are.</source>
      <translation>mm je Zeitschritt, in den Zeitschritten der Produkte.</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Zusammengeführter Regen</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>Das erste der Quantile als Datenwürfel in mm je Zeitschritt. Braucht Regenmesser.</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>Das zweite der Quantile als Datenwürfel in mm je Zeitschritt. Braucht Regenmesser.</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Anteile</translation>
    </message>
    <message>
      <source>krige: what each product and the gauges contribute on average, a band each; their sum is 1.</source>
      <translation>krige: was jedes Produkt und die Regenmesser im Mittel beitragen, je ein Band; ihre Summe ist 1.</translation>
    </message>
    <message>
      <source>A table with a row for each product: weight, factor (beta) and its scores at gauges.</source>
      <translation>Eine Tabelle mit einer Zeile für jedes Produkt: Gewicht, Faktor (beta) und seine Gütemaße an den Regenmessern.</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>bias: an ONNX file with the model's card inside, for MODEL_INPUT.</source>
      <translation>bias: eine ONNX-Datei, die die Modellkarte enthält, für MODEL_INPUT.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores at gauges left out against each product and inverse distances, gauges that look wrong, weights, maps.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Gütemaße an ausgelassenen Regenmessern im Vergleich mit jedem Produkt und mit inverser Distanzwichtung, auffällige Regenmesser, Gewichte, Karten.</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>R an den Regenmessern</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>RMSE an den Regenmessern (mm)</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>Monatskarten</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>Erstellt Monats- oder Jahreskarten eines Würfels, auf einer Seite und als Drucklayout.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rain and evaporation are summed over each month, year or number of days; all else is averaged. A
period counts where enough of its days have values; a sum with gaps is scaled to the whole period. The report shows the
maps side by side on one scale, with the outline of the basin and the stations, and the mean over the basin. The layout
is an atlas with a page for each period, whose title and map follow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube; rain in mm per period.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Months of a product with many gaps are uncertain: raise the least coverage to leave them out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project of the layout, choose the layout in the menu Project › Layouts, and in its window
Atlas › Export Atlas as PDF.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Maps like Figures 7 and 9 to 11 of Remote Sens. 2022, 14, 5355,
https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Regen und Verdunstung werden über jeden Monat, jedes Jahr oder jede Anzahl von Tagen summiert; alles andere wird gemittelt. Ein Zeitraum zählt, wenn genug seiner Tage Werte haben; eine Summe mit Lücken wird auf den ganzen Zeitraum hochgerechnet. Der Bericht zeigt die Karten nebeneinander in einer Farbskala, mit dem Umriss des Einzugsgebiets und den Stationen, und das Mittel über das Gebiet. Das Drucklayout ist ein Atlas mit einer Seite je Zeitraum, deren Titel und Karte sich anpassen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Die des Datenwürfels; Regen in mm je Zeitraum.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Monate eines Produkts mit vielen Lücken sind unsicher: die Mindestabdeckung erhöhen, um sie auszulassen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Das Projekt des Drucklayouts öffnen, das Layout im Menü Projekt › Layouts wählen und in seinem Fenster Atlas › Atlas als PDF exportieren.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Karten wie in den Abbildungen 7 und 9 bis 11 von Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall, soil moisture or any other cube.</source>
      <translation>Regen, Bodenfeuchte oder ein beliebiger anderer Datenwürfel.</translation>
    </message>
    <message>
      <source>Polygons: drawn as an outline on each map, and averaged over.</source>
      <translation>Polygone: auf jeder Karte als Umriss gezeichnet; über sie wird gemittelt.</translation>
    </message>
    <message>
      <source>Points, drawn on each map.</source>
      <translation>Punkte, auf jeder Karte gezeichnet.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>monthly, annual, or days: the number given below.</source>
      <translation>monthly, annual oder days: die unten angegebene Anzahl.</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Tage eines Zeitraums</translation>
    </message>
    <message>
      <source>Used where the period is days, counted from the first day of the cube.</source>
      <translation>Gilt beim Zeitraum days, gezählt ab dem ersten Tag des Datenwürfels.</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>auto: sums of rain and evaporation, means of all else.</source>
      <translation>auto: Summen von Regen und Verdunstung, Mittel von allem anderen.</translation>
    </message>
    <message>
      <source>Share of a period that must have values; otherwise the period is missing.</source>
      <translation>Anteil eines Zeitraums, der Werte haben muss; sonst fehlt der Zeitraum.</translation>
    </message>
    <message>
      <source>The field with the name of the station, which the maps show.</source>
      <translation>Benennt die Stationen; die Kartenlayer zeigen es an.</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Karten der Zeiträume</translation>
    </message>
    <message>
      <source>A cube with a band for each period.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitraum.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the maps side by side, and the mean over the basin.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: die Karten nebeneinander und das Mittel über das Einzugsgebiet.</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Drucklayout</translation>
    </message>
    <message>
      <source>A project with a print layout: an atlas with a page for each period.</source>
      <translation>Ein Projekt mit einem Drucklayout: ein Atlas mit einer Seite je Zeitraum.</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Zeiträume</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>Auf anderes Gitter bringen</translation>
    </message>
    <message>
      <source>Converts a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Bringt einen Datenwürfel oder ein statisches Raster auf ein anderes Gitter und auf tägliche oder monatliche Schritte.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Time comes first, then space. &lt;i&gt;conservative&lt;/i&gt; is the mean over the new pixel by area on the
ellipsoid, missing pixels left out: sums over an area are kept. It is exact within one CRS, and wherever pixels follow
meridians and parallels (degrees, EASE-Grid 2.0, Mercator); between others (UTM, polar grids) the edges of pixels are
exact to a thousandth of their length. &lt;i&gt;bilinear&lt;/i&gt; interpolates between pixel centres, over a triangle as wide as
the new pixel where that is larger; &lt;i&gt;nearest&lt;/i&gt; takes the value at the new centre. Longitudes from 0 to 360 and from
−180 to 180 may be combined. Days begin at 00 UTC, or at DAY_START, such as those of gauges that are read at 08:00 or of
a country's clock; months are made of these days. A step across the start of a day, such as that from 22:30 to 01:30, is
shared between both days by time. HOUR takes the value at one hour instead of the mean of the day, which is best for
SM2RAIN: it computes rain from the change of soil moisture between two moments, and daily means smooth this change. The
time stamp of a day is its start.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Grid.&lt;/b&gt; That of REFERENCE; or EXTENT, RESOLUTION and CRS, each as in the input where it is empty. With EXTENT
and RESOLUTION, edges move outwards to multiples of the resolution, so that all cubes of one resolution fit each
other. EXTENT alone cuts along the input's own pixels; RESOLUTION alone counts from its upper left corner. With none
of them, only time and mask change.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; RESOLUTION counts in units of the CRS: degrees for EPSG:4326, metres for EASE-Grid. The cube's own
units stay; rainfall is mm per step of the result.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Means of codes, such as classes of land cover, make no sense: choose &lt;i&gt;nearest&lt;/i&gt;. It ignores most
pixels where the new ones are larger. No method adds detail to a coarse product. A step begins at its time stamp: a
daily cube stamped at noon would be shared between two days, so give it the right times first (&lt;i&gt;Set time&lt;/i&gt;). Days
that begin at one time cannot be made of days that begin at another, only of shorter steps. A daily or monthly sum with
gaps is scaled to the whole step; MIN_COVERAGE 1 keeps only complete steps. Results differ from GDAL's, which gives all
rows of a grid in degrees the same weight, and has no bilinear value where the nearest pixel is missing.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt;, &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;, &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;,
&lt;i&gt;Triple collocation&lt;/i&gt; and &lt;i&gt;Compare two cubes&lt;/i&gt; need cubes on one grid and one time step.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, on
conservative remapping; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, on EASE-Grid 2.0.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Zuerst kommt die Zeit, dann der Raum. &lt;i&gt;conservative&lt;/i&gt; ist das Flächenmittel über das neue Pixel auf dem Ellipsoid, ohne fehlende Pixel: Summen über eine Fläche bleiben erhalten. Es ist exakt innerhalb eines KBS und überall, wo Pixel Meridianen und Breitenkreisen folgen (Grad, EASE-Grid 2.0, Mercator); zwischen anderen (UTM, polare Gitter) sind die Ränder der Pixel auf ein Tausendstel ihrer Länge genau. &lt;i&gt;bilinear&lt;/i&gt; interpoliert zwischen Pixelmittelpunkten, über ein Dreieck von der Breite des neuen Pixels, wenn dieses größer ist; &lt;i&gt;nearest&lt;/i&gt; nimmt den Wert am neuen Mittelpunkt. Längen von 0 bis 360 und von −180 bis 180 dürfen kombiniert werden. Tage beginnen um 00 UTC oder bei DAY_START, etwa wie bei Regenmessern, die um 08:00 abgelesen werden, oder nach der Uhr eines Landes; Monate bestehen aus diesen Tagen. Ein Schritt über einen Tagesbeginn hinweg, etwa von 22:30 bis 01:30, wird nach der Zeit auf beide Tage verteilt. HOUR nimmt statt des Tagesmittels den Wert einer Stunde, was für SM2RAIN am besten ist: Es berechnet Regen aus der Änderung der Bodenfeuchte zwischen zwei Zeitpunkten, und Mittel glätten sie. Der Zeitstempel eines Tages ist sein Beginn.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Gitter.&lt;/b&gt; Das von REFERENCE; oder EXTENT, RESOLUTION und CRS, jeweils wie in der Eingabe, wenn leer. Mit EXTENT und RESOLUTION rücken die Ränder nach außen auf Vielfache der Auflösung, sodass alle Datenwürfel einer Auflösung zueinander passen. EXTENT allein schneidet entlang der Pixel der Eingabe; RESOLUTION allein zählt ab deren linker oberer Ecke. Ohne alle drei ändern sich nur Zeit und Maske.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; RESOLUTION zählt in Einheiten des KBS: Grad bei EPSG:4326, Meter bei EASE-Grid. Die Einheit des Datenwürfels bleibt; Regen ist mm je Schritt des Ergebnisses.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Mittel von Codes, etwa von Klassen der Landbedeckung, sind sinnlos: &lt;i&gt;nearest&lt;/i&gt; wählen. Sind die neuen Pixel größer, lässt es die meisten Pixel außer Acht. Keine Methode gibt einem groben Produkt mehr Einzelheiten. Ein Schritt beginnt an seinem Zeitstempel: Ein täglicher Datenwürfel mit Zeitstempeln am Mittag würde auf zwei Tage verteilt; ihm zuerst die richtigen Zeiten geben (&lt;i&gt;Zeit setzen&lt;/i&gt;). Tage, die zu einer Uhrzeit beginnen, lassen sich nicht aus Tagen bilden, die zu einer anderen beginnen, nur aus kürzeren Schritten. Eine Tages- oder Monatssumme mit Lücken wird auf den ganzen Schritt hochgerechnet; MIN_COVERAGE 1 behält nur vollständige Schritte. Die Ergebnisse weichen von denen von GDAL ab, das alle Zeilen eines Gitters in Grad gleich gewichtet und keinen bilinearen Wert hat, wo das nächste Pixel fehlt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Bodenfeuchte fusionieren&lt;/i&gt;, &lt;i&gt;Zusammenführen durch Bayessche Modellmittelung&lt;/i&gt;, &lt;i&gt;SM2RAIN kalibrieren&lt;/i&gt;, &lt;i&gt;Triple-Kollokation&lt;/i&gt; und &lt;i&gt;Zwei Datenwürfel vergleichen&lt;/i&gt; brauchen Datenwürfel mit demselben Gitter und Zeitschritt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, zum konservativen Umgittern; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, zu EASE-Grid 2.0.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Datenwürfel oder statisches Raster</translation>
    </message>
    <message>
      <source>A cube, one band for each time step. A raster without times (elevation, land cover) is taken as static bands if its time step is kept.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitschritt. Ein Raster ohne Zeiten (Höhe, Landbedeckung) gilt als statische Bänder, wenn der Zeitschritt beibehalten wird.</translation>
    </message>
    <message>
      <source>conservative: mean by area, for rain, soil moisture, elevation. bilinear: smooth, for finer grids. nearest: for classes.</source>
      <translation>conservative: Flächenmittel, für Regen, Bodenfeuchte, Höhe. bilinear: glatt, für feinere Gitter. nearest: für Klassen.</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Gitter dieses Rasters</translation>
    </message>
    <message>
      <source>Any raster on the grid wanted; its times and values are ignored. Empty: extent, resolution and CRS below.</source>
      <translation>Ein beliebiges Raster auf dem gewünschten Gitter; seine Zeiten und Werte bleiben unberücksichtigt. Leer: Ausdehnung, Auflösung und KBS unten.</translation>
    </message>
    <message>
      <source>Of the result; edges move outwards to whole pixels. Empty: that of the input.</source>
      <translation>Die des Ergebnisses; Ränder rücken nach außen auf ganze Pixel. Leer: die der Eingabe.</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Auflösung</translation>
    </message>
    <message>
      <source>Size of the square pixels in units of the CRS, such as 0.25 degrees. Empty: as fine as the input.</source>
      <translation>Größe der quadratischen Pixel in Einheiten des KBS, etwa 0.25 Grad. Leer: so fein wie die Eingabe.</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatenbezugssystem</translation>
    </message>
    <message>
      <source>Of the result, such as EPSG:4326 or EPSG:6933 (EASE-Grid 2.0). Empty: that of the input.</source>
      <translation>Das des Ergebnisses, etwa EPSG:4326 oder EPSG:6933 (EASE-Grid 2.0). Leer: das der Eingabe.</translation>
    </message>
    <message>
      <source>keep: the steps of the input. daily: days. monthly: calendar months. Steps only get longer.</source>
      <translation>keep: die Schritte der Eingabe. daily: Tage. monthly: Kalendermonate. Schritte werden nur länger.</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Statistik der Tage und Monate</translation>
    </message>
    <message>
      <source>auto: the sum of rainfall and evaporation per step, the mean of all else. Sums with gaps are scaled to the whole step.</source>
      <translation>auto: die Summe von Regen und Verdunstung je Schritt, das Mittel von allem anderen. Summen mit Lücken werden auf den ganzen Schritt hochgerechnet.</translation>
    </message>
    <message>
      <source>Start of the days that are made: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: as the cube says, else 00 UTC.</source>
      <translation>Beginn der gebildeten Tage: Stunden ab 00 UTC (8 für 08:00 UTC, -8 für Mitternacht in China) oder eine Zeitzone mit Namen (Asia/Shanghai). Leer: wie im Datenwürfel angegeben, sonst 00 UTC.</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean, and are missing without such a value. Empty: the mean.</source>
      <translation>Stunden nach dem Tagesbeginn, etwa 0: Tage erhalten statt ihres Mittels den Wert, der dieser Stunde am nächsten liegt, höchstens einen halben Schritt entfernt; ohne solchen Wert fehlen sie. Leer: das Mittel.</translation>
    </message>
    <message>
      <source>Share of a new pixel's area, and of a day or month, that must have values (0 to 1); otherwise the result is missing there. 0: any value is enough. 1: no gaps.</source>
      <translation>Anteil der Fläche eines neuen Pixels und eines Tages oder Monats, der Werte haben muss (0 bis 1); sonst fehlt dort das Ergebnis. 0: Ein einziger Wert genügt. 1: keine Lücken.</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, in any CRS: pixels that none of them touches become missing.</source>
      <translation>Polygone, etwa ein Einzugsgebiet, in beliebigem KBS: Pixel, die keines von ihnen berührt, werden leer.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without an input there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Eingabe gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Umgegittert</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Datenwürfel an Stationen auslesen</translation>
    </message>
    <message>
      <source>Reads satellite and model products at stations into one table, with a column for each product.</source>
      <translation>Liest Satelliten- und Modellprodukte an Stationen in eine Tabelle aus, mit einer Spalte für jedes Produkt.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station gets the series of the pixel that contains it, or one interpolated between the four
pixels around it. Cubes may have different grids, coordinate reference systems and time steps: the table has a row for
each station and each time stamp of any of them. Only the parts of the files with stations are read. Observations of a
second table can be added as columns.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Values are those of the cubes, unchanged. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products on different time steps share few rows: convert them to days first (&lt;i&gt;Regrid&lt;/i&gt;).
Stations at the coast or beyond a product's mask have no value; they are counted. A pixel of 25 km differs from a
station in it, which is a point. Interpolated rain is smoother than rain: prefer nearest for it. Missing neighbours are
left out of the interpolation as long as the others have half of the weight.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes this table as it is, for soil moisture and for rain,
with the fields of your choice.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; On how stations and pixels differ: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Jede Station erhält die Zeitreihe des Pixels, in dem sie liegt, oder eine zwischen den vier Pixeln um sie herum interpolierte. Die Datenwürfel dürfen verschiedene Gitter, Koordinatenbezugssysteme und Zeitschritte haben: Die Tabelle hat eine Zeile je Station und je Zeitstempel, der in einem von ihnen vorkommt. Gelesen werden nur die Teile der Dateien mit Stationen. Messungen aus einer zweiten Tabelle können neben die Produkte gestellt werden.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Die Werte sind die der Datenwürfel, unverändert. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Produkte mit verschiedenen Zeitschritten haben wenige gemeinsame Zeilen: zuerst auf Tage bringen (&lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt;). Stationen an der Küste oder außerhalb der Maske eines Produkts haben keinen Wert; sie werden gezählt. Ein Pixel von 25 km und eine Station darin, die ein Punkt ist, unterscheiden sich. Interpolierter Regen ist glatter als Regen: dafür besser nearest. Fehlende Nachbarn werden bei der Interpolation ausgelassen, solange die übrigen die Hälfte des Gewichts haben.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;SM2RAIN an Stationen kalibrieren&lt;/i&gt; nimmt diese Tabelle unverändert, für Bodenfeuchte und für Regen, mit frei wählbaren Feldern.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Zum Unterschied zwischen Stationen und Pixeln: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system.</source>
      <translation>Ein Punktlayer in beliebigem Koordinatenbezugssystem.</translation>
    </message>
    <message>
      <source>The field with the name of the station, each of which occurs once.</source>
      <translation>Benennt die Station, jede nur einmal.</translation>
    </message>
    <message>
      <source>nearest: the pixel that contains the station. bilinear: between the four pixels around it, leaving out missing ones.</source>
      <translation>nearest: das Pixel, in dem die Station liegt. bilinear: zwischen den vier Pixeln um sie herum, ohne fehlende.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, to be set beside the products at their times. It names the station in the same field as the stations do.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Station und Zeit, die zu denselben Zeiten neben die Produkte gestellt wird. Sie nennt die Station im selben Feld wie die Stationen.</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Zeitfeld der Messungen</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC if it has no zone.</source>
      <translation>Text nach ISO 8601, Datum oder Datum und Uhrzeit; UTC, wenn ohne Zeitzone.</translation>
    </message>
    <message>
      <source>Fields of observations</source>
      <translation>Felder der Beobachtungen</translation>
    </message>
    <message>
      <source>The observations to read. Empty: all fields of numbers; of text files, all but station and time.</source>
      <translation>Die zu lesenden Beobachtungen. Leer: alle Zahlenfelder; bei Textdateien alle außer Station und Zeit.</translation>
    </message>
    <message>
      <source>A table: station_id, time, and a column for each product, named after it.</source>
      <translation>Eine Tabelle: station_id, time und eine Spalte für jedes Produkt, nach ihm benannt.</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>Ausgelesene Stationen</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>Ergebnisse speichern</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>Speichert Layer und Berichte in einem Ordner, mit einem gestalteten Projekt und einer Übersichtsseite.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rasters and tables are copied into the folder under their names, with their styles. The project
results.qgz shows them as after a run: one map, points above it, tables in a group of their own. The page summary.html
shows rain and soil moisture over the basin with the gauges, monthly maps, the scores, and where the result cannot be
trusted; it lists the layers and links the reports.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the layers.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A folder that this algorithm made before is replaced. Any other folder must be empty.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Copy or send the folder: the project finds its layers wherever the folder is.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The steps and their sources are in the layers' history, which follows the CF conventions,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Raster und Tabellen werden unter ihren Namen und mit ihren Stilen in den Ordner kopiert. Das Projekt results.qgz zeigt sie wie nach einem Lauf: eine Karte, Punkte darüber, Tabellen in einer eigenen Gruppe. Die Seite summary.html zeigt Regen und Bodenfeuchte über das Einzugsgebiet mit den Regenmessern, Monatskarten, die Gütemaße und wo dem Ergebnis nicht zu trauen ist; sie listet die Layer auf und verlinkt die Berichte.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Die der Layer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Ein früher von diesem Algorithmus erzeugter Ordner wird ersetzt. Jeder andere Ordner muss leer sein.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Den Ordner kopieren oder verschicken: Das Projekt findet seine Layer, wo immer der Ordner liegt.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Die Schritte und ihre Quellen stehen im Verlauf der Layer, der den CF-Konventionen folgt, https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Layer</translation>
    </message>
    <message>
      <source>Rasters, points and tables, the most important one first.</source>
      <translation>Raster, Punkte und Tabellen, das Wichtigste zuerst.</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Berichte</translation>
    </message>
    <message>
      <source>HTML pages of earlier steps. QGIS does not keep this list in the history: choose them again.</source>
      <translation>HTML-Seiten früherer Schritte. In der Historie geht die Liste verloren: neu wählen.</translation>
    </message>
    <message>
      <source>Polygons: outline of the maps, area of the means.</source>
      <translation>Polygone: Umriss auf den Karten, Fläche der Mittel.</translation>
    </message>
    <message>
      <source>A table with the fields station_id, time and rainfall.</source>
      <translation>Eine Tabelle mit den Feldern station_id, time und rainfall.</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Namen der Layer</translation>
    </message>
    <message>
      <source>Separated by semicolons, in the order of the layers. Empty: the layers' own names.</source>
      <translation>Durch Semikolons getrennt, in der Reihenfolge der Layer. Leer: die Namen der Layer.</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
      <source>A new or empty folder. Empty, in a workflow: nothing is saved.</source>
      <translation>Ein neuer oder leerer Ordner. Leer, in einem Arbeitsablauf: Es wird nichts gespeichert.</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>Zeit setzen</translation>
    </message>
    <message>
      <source>Makes a cube from a raster whose bands are time steps, but have no times.</source>
      <translation>Macht einen Datenwürfel aus einem Raster, dessen Bänder Zeitschritte ohne Zeitangabe sind.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The first band begins at the start given, each following band one time step later; months and years
are those of the calendar. Values are copied unchanged. Variable, units and product are stored in the cube, for later
steps. A raster that already has its times keeps them where no start is given. Numbers that mark missing values become
nodata.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; The cube is written in soil moisture m³ m⁻³; saturation 1 (0–1); rainfall and evaporation mm per step;
temperature °C. Values in other known units are converted if &lt;i&gt;Units&lt;/i&gt; names them: percent (%), m, kg m-2 s-1, mm/h,
K. Times are UTC: the daily value of a day covers 00:00–23:59 of that day.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Bands have to be in the order of time and without gaps: put an empty band where a step is missing.
A rate of rain is multiplied by the length of the step, so the time step has to be right.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings the cube to the grid and time step of others.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; ISO 8601 for times and durations; CF conventions 1.8 for units and NetCDF output,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Das erste Band beginnt zur angegebenen Zeit, jedes weitere einen Zeitschritt später; Monate und Jahre sind die des Kalenders. Werte werden unverändert kopiert. Variable, Einheit und Produkt werden für spätere Schritte im Datenwürfel gespeichert. Ein Raster, das schon Zeiten hat, behält sie, wenn kein Beginn angegeben ist. Zahlen für Fehlwerte werden zu NoData.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Der Datenwürfel wird geschrieben in: Bodenfeuchte m³ m⁻³; Sättigung 1 (0–1); Regen und Verdunstung mm je Schritt; Temperatur °C. Werte in anderen bekannten Einheiten werden umgerechnet, wenn &lt;i&gt;Einheit&lt;/i&gt; sie nennt: Prozent (%), m, kg m-2 s-1, mm/h, K. Zeiten sind UTC: Der Tageswert eines Tages umfasst 00:00–23:59 dieses Tages.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Die Bänder müssen in zeitlicher Reihenfolge und lückenlos sein: Wo ein Schritt fehlt, ein leeres Band einfügen. Eine Regenintensität wird mit der Länge des Schritts multipliziert, der Zeitschritt muss also stimmen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt; bringt den Datenwürfel auf Gitter und Zeitschritt anderer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; ISO 8601 für Zeiten und Dauern; CF-Konventionen 1.8 für Einheiten und NetCDF-Ausgabe, https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Raster mit einem Band je Zeitschritt</translation>
    </message>
    <message>
      <source>Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.</source>
      <translation>Ein beliebiges Raster, das GDAL liest, mit Koordinatenbezugssystem und Bändern in zeitlicher Reihenfolge.</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Beginn des ersten Bandes</translation>
    </message>
    <message>
      <source>Start of the first time step in UTC, such as 2015-04-01T00:00:00. Empty: the times that the raster has.</source>
      <translation>Beginn des ersten Zeitschritts in UTC, etwa 2015-04-01T00:00:00. Leer: die Zeiten, die das Raster hat.</translation>
    </message>
    <message>
      <source>Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month. Without a start, the raster's own time step is used if it has one.</source>
      <translation>Länge eines Schritts als Dauer nach ISO 8601: P1D ein Tag, PT1H eine Stunde, PT3H drei Stunden, P1M ein Monat. Ohne Beginn gilt der Zeitschritt des Rasters, wenn es einen hat.</translation>
    </message>
    <message>
      <source>The quantity of the bands; colours, default units and the use of the cube in other algorithms depend on it.</source>
      <translation>Was die Bänder enthalten; davon hängen Farben, Standardeinheit und die Verwendung des Datenwürfels in anderen Algorithmen ab.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Units of the values in the raster, such as %, m or K, from which they are converted. Empty: m3 m-3, 1, mm or degC, depending on the variable.</source>
      <translation>Einheit der Werte im Raster, etwa %, m oder K, aus der umgerechnet wird. Leer: je nach Variable m3 m-3, 1, mm oder degC.</translation>
    </message>
    <message>
      <source>The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.</source>
      <translation>Der Produktname in Tabellen, Legenden und Bändern, etwa smap_l3. Leer: der Name des Layers.</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Fehlwerte</translation>
    </message>
    <message>
      <source>Numbers that mark missing values in the raster but are not declared as nodata, separated by commas, such as -9999, 65535.</source>
      <translation>Zahlen, die im Raster Fehlwerte kennzeichnen, aber nicht als NoData erklärt sind, durch Kommas getrennt, etwa -9999, 65535.</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) oder Zarr (.zarr). Der Layer läuft in der Zeitsteuerung.</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>Bodenfeuchtestatistik</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>Beschreibt, wie sich die Bodenfeuchte in Raum und Zeit ändert: Monate, Jahreszeiten, Karten und Veränderlichkeit nach Klassen.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All statistics over space are weighted by the area of the pixels, on the ellipsoid where the grid is
in degrees. The table gives for each month, season (DJF is December to February of all years) and the year: &lt;i&gt;min, max,
median, mean, std, cv&lt;/i&gt; of all values, of all pixels and steps together; &lt;i&gt;…_space&lt;/i&gt; of the pixels' means over the
period (differences between places); &lt;i&gt;…_time&lt;/i&gt; of the mean over the area at each step (changes in time). The
coefficient of variation is cv = std / mean; standard deviations are divided by the number of values (the sum of their
weights), not by one less. The median of all values is taken from bins, to 1/8192 of the range. At each step the cv over
space is set against the mean over space, and in each class a line, cv = intercept + slope·mean, and a curve, cv =
k·exp(B·mean), are fitted by least squares.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Steps that are used.&lt;/b&gt; Of the area that has values at any time, a part of at least MIN_COVERAGE must have values
at the step. Swaths and frozen ground leave gaps; with fewer values, the mean would show the gaps, not the moisture.
Other steps are left out of all results; the log says how many. The same rule applies to the area of each class.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Classes.&lt;/b&gt; A raster of codes on any grid, or polygons, in any coordinate reference system. A pixel has the class
that covers most of it; if classes cover less than half of it, it has none and counts only in &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube, unchanged; cv has none, areas are in km². Times are UTC. Months of cubes in percent
are in percent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A product without values on frozen ground has no winter: its statistics of the year are those of the
other seasons, and pixels with few steps (band n) cannot be compared with others. Noise of the sensor counts as
variation in space. A class of one pixel has no variation. Consecutive days are not independent, so that the p-values of
the regressions are too small; &lt;i&gt;p_effective&lt;/i&gt; takes this into account (Bretherton et al. 1999). The steps of an
hourly cube are hours: aggregate it to days first (&lt;i&gt;Regrid&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Series over basins&lt;/i&gt; gives the means of several products side by side. The table of steps
(SERIES) contains the values that the regressions use.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Variation against the mean: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Area of
a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Alle räumlichen Statistiken sind nach der Fläche der Pixel gewichtet, auf dem Ellipsoid, wenn das Gitter in Grad ist. Die Tabelle nennt für jeden Monat, jede Jahreszeit (DJF ist Dezember bis Februar aller Jahre) und das Jahr: &lt;i&gt;min, max, median, mean, std, cv&lt;/i&gt; aller Werte, aller Pixel und Schritte zusammen; &lt;i&gt;…_space&lt;/i&gt; der Mittel der Pixel über den Zeitraum (Unterschiede zwischen Orten); &lt;i&gt;…_time&lt;/i&gt; des Gebietsmittels in jedem Schritt (zeitliche Änderungen). Der Variationskoeffizient ist cv = std / mean; Standardabweichungen werden durch die Zahl der Werte (die Summe ihrer Gewichte) geteilt, nicht durch eins weniger. Der Median aller Werte stammt aus Klassen von 1/8192 des Wertebereichs. In jedem Schritt wird der räumliche cv dem räumlichen Mittel gegenübergestellt, und in jeder Klasse werden eine Gerade, cv = intercept + slope·mean, und eine Kurve, cv = k·exp(B·mean), nach kleinsten Quadraten angepasst.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Verwendete Schritte.&lt;/b&gt; Von der Fläche, die zu irgendeiner Zeit Werte hat, muss in einem Schritt mindestens der Anteil MIN_COVERAGE Werte haben. Bahnstreifen und gefrorener Boden lassen Lücken; mit weniger Werten gäbe das Mittel die Lücken wieder, nicht die Feuchte. Andere Schritte bleiben in allen Ergebnissen unberücksichtigt; das Protokoll nennt ihre Zahl. Dieselbe Regel gilt für die Fläche jeder Klasse.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Klassen.&lt;/b&gt; Ein Raster von Codes auf beliebigem Gitter oder Polygone, in beliebigem Koordinatenbezugssystem. Ein Pixel hat die Klasse, die den größten Teil davon bedeckt; bedecken Klassen weniger als die Hälfte, hat es keine und zählt nur in &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Die des Datenwürfels, unverändert; cv hat keine, Flächen sind in km². Zeiten sind UTC. Monatswerte von Datenwürfeln in Prozent sind in Prozent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Ein Produkt ohne Werte auf gefrorenem Boden hat keinen Winter: Seine Statistiken für das Jahr sind die der anderen Jahreszeiten, und Pixel mit wenigen Schritten (Band n) lassen sich nicht mit anderen vergleichen. Rauschen des Sensors zählt als räumliche Veränderlichkeit. Eine Klasse aus einem Pixel hat keine. Aufeinanderfolgende Tage sind nicht unabhängig, sodass die p-Werte der Regressionen zu klein sind; &lt;i&gt;p_effective&lt;/i&gt; berücksichtigt dies (Bretherton et al. 1999). Die Schritte eines stündlichen Datenwürfels sind Stunden: zuerst zu Tagen zusammenfassen (&lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Zeitreihen über Einzugsgebiete&lt;/i&gt; gibt die Mittel mehrerer Produkte nebeneinander. Die Tabelle der Schritte (SERIES) enthält die Werte, die die Regressionen verwenden.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Veränderlichkeit und Mittel: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Fläche eines Pixels auf dem Ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step; in m³ m⁻³, saturation or percent.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitschritt; in m³ m⁻³, Sättigung oder Prozent.</translation>
    </message>
    <message>
      <source>Classes such as soil or land cover: a raster of whole numbers, or polygons, on any grid and in any coordinate reference system. Names of codes come from the raster's legend or attribute table.</source>
      <translation>Böden, Landbedeckung oder Ähnliches: ein Raster ganzer Zahlen oder Polygone, auf beliebigem Gitter und in beliebigem Koordinatenbezugssystem. Namen der Codes kommen aus der Legende oder Attributtabelle des Rasters.</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>Klassenfeld der Polygone</translation>
    </message>
    <message>
      <source>The field with the name of the class; features with the same name are one class. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Das Feld, das die Klasse benennt; Objekte gleichen Namens sind eine Klasse. Leer: das Feld name, sonst die Nummern der Objekte.</translation>
    </message>
    <message>
      <source>Polygons to which the results are restricted; pixels at the edge count with their share inside. Empty: the whole cube.</source>
      <translation>Polygone, auf die alles beschränkt wird; Pixel am Rand zählen mit ihrem Anteil darin. Leer: der ganze Datenwürfel.</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Namen der Klassen</translation>
    </message>
    <message>
      <source>Names of a raster's codes, used instead of those of its legend: 1=Forest; 2=Grassland.</source>
      <translation>Namen der Codes eines Rasters, anstelle derer seiner Legende: 1=Wald; 2=Grasland.</translation>
    </message>
    <message>
      <source>A step is used if at least this share (0 to 1) of the area with any values in the record has values. 0: every step with any value.</source>
      <translation>Ein Schritt zählt, wenn mindestens dieser Anteil (0 bis 1) der je gesehenen Fläche Werte hat. 0: jeder Schritt mit einem Wert.</translation>
    </message>
    <message>
      <source>Start of the period used, UTC. Empty: from the first time step.</source>
      <translation>Beginn des verwendeten Zeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the period used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des verwendeten Zeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without soil moisture there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Bodenfeuchte gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands mean, std, cv, n (values), mean_01 to mean_12, mean_djf, mean_mam, mean_jja, mean_son, of each pixel over time.</source>
      <translation>GeoTIFF (.tif). Bänder mean, std, cv, n (Werte), mean_01 bis mean_12, mean_djf, mean_mam, mean_jja, mean_son, jedes Pixels über die Zeit.</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Monate und Jahreszeiten</translation>
    </message>
    <message>
      <source>A row for each class and month, season or year: see Method.</source>
      <translation>Eine Zeile für jede Klasse und jeden Monat, jede Jahreszeit oder das Jahr: siehe Methode.</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Regression nach Klassen</translation>
    </message>
    <message>
      <source>A row for each class: pixels, area, steps, slope with its standard error, intercept, r, p, and the curve: k, B, R².</source>
      <translation>Eine Zeile für jede Klasse: Pixel, Fläche, Schritte, Steigung mit Standardfehler, Achsenabschnitt, r, p und die Kurve: k, B, R².</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>A row for each class and each step that counts: values, share of area, mean, std, cv, min and max over space.</source>
      <translation>Eine Zeile für jede Klasse und jeden Schritt, der zählt: Werte, Flächenanteil, räumliche mean, std, cv, min und max.</translation>
    </message>
    <message>
      <source>A page that opens without a network: months, maps, variation against the mean by class.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Monate, Karten, Veränderlichkeit gegen das Mittel nach Klassen.</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>Schritte, die zählen</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Standardabweichung</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>Bodenfeuchtefusion trainieren</translation>
    </message>
    <message>
      <source>Trains a model at stations that estimates soil moisture from several products, and evaluates it.</source>
      <translation>Trainiert an Stationen ein Modell, das aus mehreren Produkten eine Bodenfeuchte macht, und bewertet es.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The model learns the soil moisture measured at each station and day from the products there: their
values, which of them are missing, their earlier values, and static rasters.&lt;br/&gt;
{methods}&lt;br/&gt;
With &lt;i&gt;paper&lt;/i&gt; the settings are searched. Predictors are removed at random in training, so that one model can be used
with and without a satellite. A fifth of the data is not used for training, but for evaluation: single days, whole
stations (those of one pixel together), or the end of the record. The report also shows the scores at stations that were
not used for training.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture from 0 to 1 (m³ m⁻³), as are RMSE and bias; predictors in any units, which the model
remembers. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A &lt;i&gt;random&lt;/i&gt; split gives scores that are too good: soil moisture of one day is nearly that of the
next. A model from a few stations is not valid for a whole region: look at the scores by station, and at the bias.
Stations measure points, products pixels. With few stations, the model can recognise each station by its static rasters;
it then memorises the stations, and does not learn the effect of the rasters. Codes such as land-cover classes are taken
as numbers. boosting compares each day with the whole record of the pixel. It needs records of a year or more, for
training and for use; for shorter records, switch RELATIVE off. {networks} need PyTorch for training, but not
for use. The model is valid only for these products, versions and units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt; applies the model to cubes; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;
merges several such cubes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The three models: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Random forest:
Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter and Schmidhuber (1997),
https://doi.org/10.1162/neco.1997.9.8.1735. Why splits leak: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Das Modell lernt die an jeder Station und jedem Tag gemessene Bodenfeuchte aus den Produkten an diesem Ort: aus ihren Werten, aus der Angabe, welche davon fehlen, aus ihren früheren Werten und aus statischen Rastern.&lt;br/&gt;
{methods}&lt;br/&gt;
Mit &lt;i&gt;paper&lt;/i&gt; werden die Einstellungen gesucht. Beim Training werden zufällig Prädiktoren entfernt, damit sich ein Modell mit und ohne einen Satelliten verwenden lässt. Ein Fünftel der Daten wird zurückgehalten: einzelne Tage, ganze Stationen (die eines Pixels zusammen) oder das Ende der Zeitreihe. Der Bericht zeigt auch die Gütemaße an Stationen, die das Modell nicht gesehen hat.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte von 0 bis 1 (m³ m⁻³), ebenso RMSE und Bias; Prädiktoren in beliebigen Einheiten, die sich das Modell merkt. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Eine &lt;i&gt;random&lt;/i&gt;-Aufteilung ergibt zu gute Gütemaße: Die Bodenfeuchte eines Tages ist fast die des nächsten. Ein Modell aus wenigen Stationen gilt nicht für eine ganze Region: die Gütemaße nach Stationen und den Bias ansehen. Stationen messen Punkte, Produkte Pixel. Bei wenigen Stationen kann das Modell jede Station an ihren statischen Rastern erkennen; es merkt sich dann die Stationen und lernt nicht die Wirkung der Raster. Codes wie Klassen der Landbedeckung gelten als Zahlen. boosting vergleicht jeden Tag mit der ganzen Reihe des Pixels. Dafür sind Reihen von einem Jahr oder mehr nötig, beim Training und bei der Anwendung; bei kürzeren Reihen RELATIVE ausschalten. {networks} brauchen PyTorch für das Training, aber nicht für die Anwendung. Das Modell gilt nur für diese Produkte, Versionen und Einheiten.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Bodenfeuchte fusionieren&lt;/i&gt; wendet das Modell auf Datenwürfel an; &lt;i&gt;Zusammenführen durch Bayessche Modellmittelung&lt;/i&gt; führt mehrere solche Datenwürfel zusammen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Die drei Modelle: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Random Forest: Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter und Schmidhuber (1997), https://doi.org/10.1162/neco.1997.9.8.1735. Warum Aufteilungen nicht dicht sind: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model identifies them by product and variable.</source>
      <translation>Datenwürfel mit demselben Gitter und Zeitschritt, etwa SMOS, SMAP und ASCAT; die Zeiträume dürfen verschieden sein. Das Modell erkennt sie an Produkt und Variable.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' names.</source>
      <translation>Raster ohne Zeit auf demselben Gitter, etwa Höhe oder Ton; das Modell erkennt sie an den Namen der Layer.</translation>
    </message>
    <message>
      <source>A table in long form, one row for each station and time. Several values in a time step are averaged.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Station und Zeit. Mehrere Werte in einem Zeitschritt werden gemittelt.</translation>
    </message>
    <message>
      <source>boosting is fast and the most accurate at new stations; rf, lstm and cnn are the paper's. {networks} need PyTorch.</source>
      <translation>boosting ist schnell und an neuen Stationen am besten; rf, lstm und cnn sind die des Artikels. {networks} brauchen PyTorch.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Fenster (Schritte)</translation>
    </message>
    <message>
      <source>Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the greatest age of a value. Empty: 1 for trees, 8 for networks.</source>
      <translation>Anzahl der Tage, die das Modell verwendet, einschließlich des geschätzten; bei lstm_sequence und tcn das größte Alter eines Werts. Leer: 1 für Bäume, 8 für Netze.</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Testteil</translation>
    </message>
    <message>
      <source>The data that are used only to evaluate the model: random days (scores too good), whole stations, or the end of the record.</source>
      <translation>Was zur Beurteilung des Modells zurückgehalten wird: zufällige Tage (zu gute Gütemaße), ganze Stationen oder das Ende der Zeitreihe.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>fixed: the default settings of the method. paper: a search of settings as in the paper, which takes many times as long.</source>
      <translation>fixed: die Standardeinstellungen der Methode. paper: eine Suche wie im Artikel, die ein Vielfaches der Zeit braucht.</translation>
    </message>
    <message>
      <source>The same seed and inputs give the same model.</source>
      <translation>Derselbe Startwert und dieselben Eingaben ergeben dasselbe Modell.</translation>
    </message>
    <message>
      <source>The measured soil moisture, from 0 to 1, m³ m⁻³.</source>
      <translation>Die gemessene Bodenfeuchte, von 0 bis 1, m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the observations that are used, UTC. Empty: from the first time step.</source>
      <translation>Beginn der verwendeten Beobachtungen, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the observations that are used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende der verwendeten Beobachtungen, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Benötigte Produkte</translation>
    </message>
    <message>
      <source>Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The paper's two periods are two models, one of which requires SMAP.</source>
      <translation>Produkte, ohne die nichts vorhergesagt wird, durch Kommas getrennt. Leer: Ein beliebiges Produkt genügt. Die zwei Zeiträume des Artikels sind zwei Modelle, von denen eines SMAP verlangt.</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Tag des Jahres als Prädiktor</translation>
    </message>
    <message>
      <source>Adds the season to the predictors. The model is then better at these stations and worse elsewhere.</source>
      <translation>Nimmt die Jahreszeit in die Prädiktoren auf. Das Modell ist dann an diesen Stationen besser und anderswo schlechter.</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Mit der ganzen Reihe vergleichen</translation>
    </message>
    <message>
      <source>boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in training and in use.</source>
      <translation>boosting: Wie nass ein Tag innerhalb der Reihe des Pixels ist, ist ein Prädiktor. Braucht Reihen von einem Jahr oder mehr, beim Training und bei der Anwendung.</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Für Orte fern der Stationen</translation>
    </message>
    <message>
      <source>boosting: wetter products never give drier soil, and the level comes only from the values of the day. Worse near the stations, better in another region.</source>
      <translation>boosting: Nassere Produkte ergeben nie trockeneren Boden, und das Niveau kommt nur aus den Werten des Tages. Schlechter nahe den Stationen, besser in einer anderen Region.</translation>
    </message>
    <message>
      <source>Share of predictors removed</source>
      <translation>Anteil entfernter Prädiktoren</translation>
    </message>
    <message>
      <source>Probability with which each product is removed in training, so that the model also works without it. 0: never.</source>
      <translation>Wahrscheinlichkeit, mit der jedes Produkt beim Training entfernt wird, damit das Modell auch ohne es funktioniert. 0: nie.</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Gruppen von Stationen</translation>
    </message>
    <message>
      <source>For the comparison by station: one model is trained for each group, without its stations. 0: no comparison.</source>
      <translation>Für den Vergleich nach Stationen: Für jede Gruppe wird ein Modell ohne ihre Stationen trainiert. 0: kein Vergleich.</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Höchstzahl der Epochen</translation>
    </message>
    <message>
      <source>Passes of networks over the data; training stops earlier if it no longer improves.</source>
      <translation>Durchgänge der Netze durch die Daten; das Training endet früher, wenn es nichts mehr verbessert.</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Noch einmal mit allen Daten trainieren</translation>
    </message>
    <message>
      <source>The model that is kept has seen all stations and days; the scores are still those of the split.</source>
      <translation>Das gespeicherte Modell hat alle Stationen und Tage gesehen; die Gütemaße sind weiterhin die der Aufteilung.</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict them.</source>
      <translation>Nutzungsbedingungen auf der Modellkarte, etwa CC BY 4.0; die Lizenz der Stationsdaten kann sie einschränken.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without PyTorch, networks are not trained.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne PyTorch werden keine Netze trainiert.</translation>
    </message>
    <message>
      <source>An ONNX file with the model's card inside: inputs, training data, scores.</source>
      <translation>Eine ONNX-Datei, die die Modellkarte enthält: Eingaben, Trainingsdaten, Gütemaße.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores by station, against each product alone, importance of inputs, learning curve, card.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Gütemaße nach Stationen, im Vergleich mit jedem einzelnen Produkt, Wichtigkeit der Eingaben, Lernkurve, Karte des Modells.</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>R am Testteil</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>RMSE (m³ m⁻³) am Testteil</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>Bias (m³ m⁻³) am Testteil</translation>
    </message>
    <message>
      <source>Train rain model</source>
      <translation>Regenmodell trainieren</translation>
    </message>
    <message>
      <source>Trains a model that estimates rain from soil moisture, for use beside SM2RAIN, and evaluates it.</source>
      <translation>Trainiert ein Modell, das Regen aus Bodenfeuchte schätzt, zur Verwendung neben SM2RAIN, und bewertet es.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN uses two overpasses of soil moisture. The model uses up to three before and three after the
step, at most 10 days away: their values and ages, the changes between them, means of the last 10, 30 and 90 days, the
minimum, maximum and standard deviation of 90 days, and static rasters. From these it learns the reference rain; it
knows neither the day of the year nor the place. &lt;i&gt;Invert soil moisture&lt;/i&gt; computes a weighted mean of its rain and
that of SM2RAIN. The weight of the model is the one with the smallest error in a cross-validation. There, rain is
estimated for periods, regions or pixels (SPLIT) to which neither the model nor SM2RAIN was fitted. The report shows the
scores of SM2RAIN, of the model and of the weighted mean.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain mm per time step; static rasters in any units; times in
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is valid for its soil-moisture product, quantity and region; elsewhere it may be less
accurate than SM2RAIN alone. At least 1,000 steps with rain and overpasses around them are needed; several years and
many pixels are better. With static rasters and few pixels, the model learns the pixels instead of the rasters. Very
large grids are thinned to a regular sample of pixels. Frozen ground misleads the model: give temperature or snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt; for the same product and period, then &lt;i&gt;Invert soil moisture&lt;/i&gt; with its
parameters and this model (MODEL). The report shows whether the model improves the rain.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Boosted trees by histograms: Ke
et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Random forest: Breiman (2001),
https://doi.org/10.1023/A:1010933404324. Cross-validation in space and time: Roberts et al. (2017),
https://doi.org/10.1111/ecog.02881.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; SM2RAIN verwendet zwei Überflüge der Bodenfeuchte. Das Modell verwendet bis zu drei vor und drei nach einem Schritt, höchstens 10 Tage entfernt: ihre Werte und ihr Alter, die Änderungen zwischen ihnen, Mittel der letzten 10, 30 und 90 Tage, Minimum, Maximum und Standardabweichung von 90 Tagen sowie statische Raster. Daraus lernt es den Referenzregen; es kennt weder den Tag des Jahres noch den Ort. &lt;i&gt;Bodenfeuchte invertieren&lt;/i&gt; berechnet ein gewichtetes Mittel aus seinem Regen und dem von SM2RAIN. Das Gewicht des Modells ist das mit dem kleinsten Fehler in einer Kreuzvalidierung. Dort wird der Regen für Zeiträume, Regionen oder Pixel (SPLIT) geschätzt, an die weder das Modell noch SM2RAIN angepasst wurde. Der Bericht zeigt die Gütemaße von SM2RAIN, vom Modell und vom gewichteten Mittel.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Bodenfeuchte in m³ m⁻³ oder Sättigung 0–1; Regen in mm je Zeitschritt; statische Raster in beliebigen Einheiten; Zeiten in UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Ein Modell gilt für Bodenfeuchteprodukt, Messgröße und Region seines Trainings; anderswo kann es ungenauer sein als SM2RAIN allein. Nötig sind mindestens 1000 Schritte mit Regen und Überflügen davor und danach; mehrere Jahre und viele Pixel sind besser. Mit statischen Rastern und wenigen Pixeln lernt das Modell die Pixel statt der Raster. Sehr große Gitter werden auf eine regelmäßige Stichprobe von Pixeln ausgedünnt. Gefrorener Boden führt das Modell in die Irre: Temperatur oder Schnee angeben.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;SM2RAIN kalibrieren&lt;/i&gt; für dasselbe Produkt und denselben Zeitraum, dann &lt;i&gt;Bodenfeuchte invertieren&lt;/i&gt; mit dessen Parametern und diesem Modell (MODEL). Der Bericht zeigt, ob das Modell den Regen verbessert.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Geboostete Bäume mit Histogrammen: Ke et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Random Forest: Breiman (2001), https://doi.org/10.1023/A:1010933404324. Kreuzvalidierung in Raum und Zeit: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Ein Datenwürfel mit einem Band je Zeitschritt, m³ m⁻³ oder Sättigung von 0 bis 1.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as clay or elevation, identified by layer name. Every inversion with the model needs them.</source>
      <translation>Raster ohne Zeit auf demselben Gitter, etwa Ton oder Höhe, am Layernamen erkannt. Jede Inversion mit dem Modell braucht sie.</translation>
    </message>
    <message>
      <source>boosting: boosted trees, the most accurate on real data. The others are forests of trees.</source>
      <translation>boosting: geboostete Bäume, an echten Daten am genauesten. Die anderen sind Wälder aus Bäumen.</translation>
    </message>
    <message>
      <source>Latency (steps)</source>
      <translation>Latenz (Schritte)</translation>
    </message>
    <message>
      <source>How many steps after a step the model may use overpasses of; 0: none after the step itself, for rain of today. Its rain is then not mixed with that of SM2RAIN, which needs the next overpass. Empty: all later overpasses are used, and the rain is mixed.</source>
      <translation>Aus wie vielen Schritten nach einem Schritt das Modell Überflüge verwenden darf; 0: keine nach dem Schritt selbst, für den Regen von heute. Sein Regen wird dann nicht mit dem von SM2RAIN gemischt, das den nächsten Überflug braucht. Leer: Alle späteren Überflüge werden verwendet, und der Regen wird gemischt.</translation>
    </message>
    <message>
      <source>Start of the training period, UTC. Empty: from the first time step.</source>
      <translation>Beginn des Trainingszeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the training period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des Trainingszeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Cross-validation by</source>
      <translation>Kreuzvalidierung nach</translation>
    </message>
    <message>
      <source>What is left out for the scores, the weight of the model and the bounds of the rain: periods (time) if the pixels to be inverted have reference rain, regions or pixels if they have none. The report shows all three.</source>
      <translation>Was für die Gütemaße, das Gewicht des Modells und die Grenzen des Regens ausgelassen wird: Zeiträume (time), wenn die zu invertierenden Pixel Referenzregen haben, Regionen oder Pixel, wenn sie keinen haben. Der Bericht zeigt alle drei.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: estimated from the records.</source>
      <translation>Stunden vom Zeitstempel der Bodenfeuchte bis zu ihrer Beobachtung, wie in SM2RAIN kalibrieren. Leer: aus den Reihen geschätzt.</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.</source>
      <translation>Nutzungsbedingungen auf der Modellkarte, etwa CC BY 4.0; die Lizenz des Regens kann sie einschränken.</translation>
    </message>
    <message>
      <source>An ONNX file that contains the model card: inputs, training data, scores and errors.</source>
      <translation>Eine ONNX-Datei, die die Modellkarte enthält: Eingaben, Trainingsdaten, Gütemaße und Fehler.</translation>
    </message>
    <message>
      <source>A page that opens without a network: cross-validation of the model and of SM2RAIN, maps, importance of inputs, model card.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Kreuzvalidierung des Modells und von SM2RAIN, Karten, Bedeutung der Eingaben, Modellkarte.</translation>
    </message>
    <message>
      <source>R of the cross-validation</source>
      <translation>R der Kreuzvalidierung</translation>
    </message>
    <message>
      <source>RMSE of the cross-validation (mm)</source>
      <translation>RMSE der Kreuzvalidierung (mm)</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>Triple-Kollokation</translation>
    </message>
    <message>
      <source>Estimates the errors of three independent products, pixel by pixel, without ground data.</source>
      <translation>Findet die Fehler dreier unabhängiger Produkte, Pixel für Pixel, ohne jede Bodenwahrheit.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each product is assumed to be an offset plus a factor times the same unknown truth plus an error. If
the errors depend neither on the truth nor on each other, the covariances of the three products give the variance of
each error: of X it is Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. From them follow R², the squared
correlation with the truth, the signal-to-noise ratio SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)), and the factors that bring Y
and Z to the scale of X. &lt;i&gt;multiplicative&lt;/i&gt; does the same with logarithms, for rain; steps at which a product has no
rain are left out, and the wet fraction is reported. Covariances are sample covariances (n−1) over the steps that all
three products have. Intervals are of a moving-block bootstrap: the estimate plus or minus half the width of the
resamples, widened by Student's t for few blocks.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Errors are in each product's own units (of logarithms, without unit, in the multiplicative model), and
in the bands &lt;i&gt;x_error_std_scaled&lt;/i&gt; … in those of X. SNR is in dB: 0 where signal and noise are equal. R² goes from 0
to 1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Flags.&lt;/b&gt; 0 solved. 1 error variance negative: NEGATIVE says what is reported; the variance as it comes is in the
band &lt;i&gt;x_error_variance&lt;/i&gt;. 2 fewer common values than MIN_SAMPLES. 3 a product is constant. 4 a covariance is not
positive. 5 a pair is not correlated (SIGNIFICANCE). From 2 on there are no values.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products that share gauges, a sensor, a model or a calibration share errors, and look better than
they are: two gauge-based products, or rainfall from soil moisture beside the product to which it was calibrated. The
data cannot prove it; the report lists signs of it. Negative variances are common in short records, and mean that the
assumptions fail or that the record is too short; the results of the remaining pixels are too good. All cubes have to
lie on one grid and one time step (&lt;i&gt;Regrid&lt;/i&gt;). Seasons that all products share count as signal: ANOMALY takes them
out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The table of weights, given to &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; as weights from an earlier
run, merges the three cubes of soil moisture with the least error.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicative: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015; good practice: Gruber et al. (2020),
https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Jedes Produkt gilt als ein Versatz plus einem Faktor mal derselben unbekannten Wahrheit plus einem Fehler. Hängen die Fehler weder von der Wahrheit noch voneinander ab, ergeben die Kovarianzen der drei Produkte die Varianz jedes Fehlers: bei X ist sie Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. Daraus folgen R², das Quadrat der Korrelation mit der Wahrheit, das Signal-Rausch-Verhältnis SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)) und die Faktoren, die Y und Z auf die Skala von X bringen. &lt;i&gt;multiplicative&lt;/i&gt; tut dasselbe mit Logarithmen, für Regen; Schritte, in denen ein Produkt keinen Regen hat, werden ausgelassen, und der nasse Anteil wird angegeben. Kovarianzen sind Stichprobenkovarianzen (n−1) über die Schritte, die alle drei Produkte haben. Die Intervalle stammen aus einem Bootstrap mit gleitenden Blöcken: die Schätzung plus oder minus die halbe Breite der Bootstrap-Stichproben, bei wenigen Blöcken nach Student-t verbreitert.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Fehler in der Einheit des jeweiligen Produkts (im multiplikativen Modell von Logarithmen, ohne Einheit), in den Bändern &lt;i&gt;x_error_std_scaled&lt;/i&gt; … in der von X. SNR in dB: 0, wo Signal und Rauschen gleich sind. R² reicht von 0 bis 1. Zeiten sind UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Kennzahlen.&lt;/b&gt; 0 gelöst. 1 Fehlervarianz negativ: NEGATIVE sagt, was ausgegeben wird; die Varianz, wie sie ist, steht im Band &lt;i&gt;x_error_variance&lt;/i&gt;. 2 weniger gemeinsame Werte als MIN_SAMPLES. 3 ein Produkt ist konstant. 4 eine Kovarianz ist nicht positiv. 5 ein Paar ist nicht korreliert (SIGNIFICANCE). Ab 2 gibt es keine Werte.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; Produkte mit gemeinsamen Regenmessern, gemeinsamem Sensor, Modell oder gemeinsamer Kalibrierung haben gemeinsame Fehler und sehen besser aus, als sie sind: zwei Produkte aus Regenmessern oder Regen aus Bodenfeuchte neben dem Produkt, an dem er kalibriert wurde. Die Daten können das nicht beweisen; der Bericht nennt Anzeichen dafür. Negative Varianzen sind bei kurzen Reihen häufig und bedeuten, dass die Annahmen nicht gelten oder die Reihe zu kurz ist; die Ergebnisse der übrigen Pixel sind dann zu gut. Alle Datenwürfel müssen dasselbe Gitter und denselben Zeitschritt haben (&lt;i&gt;Auf anderes Gitter bringen&lt;/i&gt;). Ein gemeinsamer Jahresgang aller Produkte zählt als Signal: ANOMALY entfernt ihn.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; Die Tabelle der Gewichte, in &lt;i&gt;Zusammenführen durch Bayessche Modellmittelung&lt;/i&gt; als Gewichte eines früheren Laufs angegeben, führt die drei Datenwürfel der Bodenfeuchte mit dem kleinsten Fehler zusammen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014), https://doi.org/10.1002/2014GL061322; multiplikativ: Alemohammad et al. (2015), https://doi.org/10.5194/hess-19-3489-2015; gute Praxis: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Produkt X</translation>
    </message>
    <message>
      <source>A cube of one product; the others are scaled to it.</source>
      <translation>Ein Datenwürfel eines Produkts; die anderen werden auf dieses skaliert.</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Produkt Y</translation>
    </message>
    <message>
      <source>A cube of a second product of the same variable, on the same grid and time step.</source>
      <translation>Ein Datenwürfel eines zweiten Produkts derselben Variablen, mit demselben Gitter und Zeitschritt.</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Produkt Z</translation>
    </message>
    <message>
      <source>A cube of a third product; its errors must be independent of those of the others.</source>
      <translation>Ein Datenwürfel eines dritten Produkts; seine Fehler müssen von denen der anderen unabhängig sein.</translation>
    </message>
    <message>
      <source>additive: errors are added to the signal. multiplicative: errors multiply it, as those of rain do; by logarithms, of the steps at which all three products have rain.</source>
      <translation>additive: Fehler werden zum Signal addiert. multiplicative: Fehler multiplizieren es, wie beim Regen; mit Logarithmen, aus den Schritten, in denen alle drei Produkte Regen haben.</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Wo eine Fehlervarianz negativ ist</translation>
    </message>
    <message>
      <source>nan: no value. zero: the error counts as 0 and R² as 1. abs: the variance with its sign changed. The flag is 1 in each case.</source>
      <translation>nan: kein Wert. zero: Der Fehler zählt als 0 und R² als 1. abs: die Varianz mit umgekehrtem Vorzeichen. Die Kennzahl ist in jedem Fall 1.</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
      <source>Number of samples from which intervals are computed, in each pixel and over all; 1000 are enough. 0: no intervals, which is much faster for large cubes.</source>
      <translation>Stichproben, aus denen die Intervalle bestimmt werden, in jedem Pixel und über alle; 1000 genügen. 0: keine Intervalle, was bei großen Datenwürfeln viel schneller ist.</translation>
    </message>
    <message>
      <source>Pixels where all three products have fewer values in common are left out. 100 is few, 500 is better.</source>
      <translation>Pixel, in denen die drei Produkte weniger Werte gemeinsam haben, werden ausgelassen. 100 ist wenig, 500 ist besser.</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalien</translation>
    </message>
    <message>
      <source>seasonal: the mean of the 35 days around each value, in the record of the same product, is subtracted, so that the seasons do not count as signal.</source>
      <translation>seasonal: Von jedem Wert wird das Mittel der 35 Tage um ihn herum abgezogen, in der Reihe jedes Produkts für sich, damit der Jahresgang nicht als Signal zählt.</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Signifikanz der Korrelationen</translation>
    </message>
    <message>
      <source>A pixel is left out unless all pairs are positively correlated at this level, with autocorrelation taken into account. 0: no such test.</source>
      <translation>Ein Pixel wird ausgelassen, wenn nicht alle Paare auf diesem Niveau positiv korreliert sind, unter Berücksichtigung der Autokorrelation. 0: kein solcher Test.</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Nassschwelle (mm)</translation>
    </message>
    <message>
      <source>In the multiplicative model, values up to this one count as no rain.</source>
      <translation>Im multiplikativen Modell gelten Werte bis zu diesem als kein Regen.</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Niveau der Intervalle</translation>
    </message>
    <message>
      <source>0.95: about 95 of a hundred intervals contain the true value.</source>
      <translation>0.95: Von hundert Intervallen enthalten etwa 95 den wahren Wert.</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Blocklänge (Tage)</translation>
    </message>
    <message>
      <source>Days that are drawn together in the bootstrap. 0: found in each pixel from the autocorrelation that the products share.</source>
      <translation>Tage, die im Bootstrap zusammen gezogen werden. 0: in jedem Pixel aus der gemeinsamen Autokorrelation der Produkte bestimmt.</translation>
    </message>
    <message>
      <source>For the bootstrap; the same seed gives the same intervals.</source>
      <translation>Für den Bootstrap; derselbe Startwert ergibt dieselben Intervalle.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without all three products there is no output.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne alle drei Produkte gibt es keine Ausgabe.</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands x_error_std, x_snr_db, x_r2, x_scaling, x_flag, the same of y and z, n; then raw variances, scaled errors, intercepts, correlations, effective numbers, the best product, and intervals.</source>
      <translation>GeoTIFF (.tif). Bänder x_error_std, x_snr_db, x_r2, x_scaling, x_flag, ebenso für y und z, n; dann rohe Varianzen, skalierte Fehler, Achsenabschnitte, Korrelationen, effektive Anzahlen, das beste Produkt und Intervalle.</translation>
    </message>
    <message>
      <source>A row for each product: errors, SNR and R² over all pixels with their intervals, medians and quartiles over the pixels, share of negative variances.</source>
      <translation>Eine Zeile für jedes Produkt: Fehler, SNR und R² über alle Pixel mit ihren Intervallen, Mediane und Quartile über die Pixel, Anteil negativer Varianzen.</translation>
    </message>
    <message>
      <source>Weights of the three products for Merge by Bayesian model averaging (WEIGHTS_INPUT), inverse to their error variances over all pixels; the same numbers as its METHOD triple_collocation. Model additive, no anomalies.</source>
      <translation>Gewichte der drei Produkte für Zusammenführen durch Bayessche Modellmittelung (WEIGHTS_INPUT), invers zu ihren Fehlervarianzen über alle Pixel; dieselben Zahlen wie dort bei METHOD triple_collocation. Modell additive, keine Anomalien.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the products compared, maps, histograms, the assumptions and signs that they are not met.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: die Produkte im Vergleich, Karten, Histogramme, die Annahmen und was gegen sie spricht.</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>Gelöste Pixel</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>SNR von X über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>SNR von Y über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>SNR von Z über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>An Stationen validieren</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>Bewertet Produkte an Stationen, ordnet sie und gibt Vertrauensbereiche an.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station is compared with the pixel that contains it. Values of steps shorter than a day are
averaged, or summed for rain; a month is made of the days that product and station both have. Scores are given for every
station, every class of stations and all together: {metrics}; of wet days
{wet_metrics}. Bias is product minus observation. Confidence intervals are computed by
drawing blocks of days many times, the same for all stations, because consecutive days are not independent. Products are
ranked on the pairs that all of them have.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Uncertainty.&lt;/b&gt; With the bounds and the probability of rain of one product, such as those of &lt;i&gt;Invert soil
moisture&lt;/i&gt; or &lt;i&gt;Merge rainfall&lt;/i&gt;, the scores say how many observations lie within the bounds, how good the bounds
are (CRPS), and how good the probability is (Brier score and skill); the report has a reliability diagram.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Observations in the products' units: mm per step, or m³ m⁻³. Saturation compared with soil moisture has
correlations, but no errors. Times are UTC; the day of a gauge that is read in the morning is not a day in UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; &lt;i&gt;Independence:&lt;/i&gt; do not evaluate a product at stations that were used to make it. Fit and
validate at different stations, or in different periods; days drawn at random are not enough, because a day is much like
the day before. A warning is given where the history of a product says that it was made with these stations or days;
gauges within reanalyses and blended products are not in the history. &lt;i&gt;Representativeness:&lt;/i&gt; a station is a point, a
pixel many square kilometres. Part of the error is the difference between the two: look at R and ubRMSE rather than
bias, average stations that share a pixel, and also use triple collocation. &lt;i&gt;Chance:&lt;/i&gt; with few stations and long
memory small differences mean nothing: look at the last column of the ranking.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; estimates errors where there are no stations, &lt;i&gt;Compare two cubes&lt;/i&gt;
maps the agreement of two products.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
Bounds: Gneiting and Raftery (2007), https://doi.org/10.1198/016214506000001437. Blocks: Künsch (1989),
https://doi.org/10.1214/aos/1176347265. Diagram: Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Methode.&lt;/b&gt; Jede Station wird mit dem Pixel verglichen, in dem sie steht. Was feiner als ein Tag ist, wird gemittelt, bei Regen summiert; ein Monat besteht aus den Tagen, die Produkt und Station beide haben. Gütemaße gibt es für jede Station, jede Klasse von Stationen und alle zusammen: {metrics}; für nasse Tage {wet_metrics}. Bias ist Produkt minus Beobachtung. Für die Intervalle werden immer wieder Blöcke von Tagen gezogen, dieselben für alle Stationen, sodass das Gedächtnis von Wetter und Boden berücksichtigt wird. Geordnet werden die Produkte nach den Paaren, die alle haben.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unsicherheit.&lt;/b&gt; Mit den Grenzen und der Regenwahrscheinlichkeit eines Produkts, etwa aus &lt;i&gt;Bodenfeuchte invertieren&lt;/i&gt; oder &lt;i&gt;Regen zusammenführen&lt;/i&gt;, sagen die Gütemaße, wie viele Beobachtungen innerhalb der Grenzen liegen, wie gut die Grenzen sind (CRPS) und wie gut die Wahrscheinlichkeit ist (Brier Score und Brier Skill Score); der Bericht enthält ein Zuverlässigkeitsdiagramm.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Einheiten.&lt;/b&gt; Beobachtungen in der Einheit der Produkte: mm je Schritt oder m³ m⁻³. Für Sättigung im Vergleich mit Bodenfeuchte gibt es Korrelationen, aber keine Fehler. Zeiten sind UTC; der Tag eines morgens abgelesenen Regenmessers ist ein anderer Tag.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Fallstricke.&lt;/b&gt; &lt;i&gt;Unabhängigkeit:&lt;/i&gt; Stationen, mit denen ein Produkt gemacht wurde, können es nicht bewerten. An verschiedenen Stationen oder in verschiedenen Zeiträumen anpassen und validieren; zufällig gezogene Tage genügen nicht, denn ein Tag gleicht weitgehend dem Vortag. Geht aus dem Verlauf eines Produkts hervor, dass es mit diesen Stationen oder Tagen gemacht wurde, gibt es eine Warnung; Regenmesser in Reanalysen und gemischten Produkten stehen nicht im Verlauf. &lt;i&gt;Repräsentativität:&lt;/i&gt; Eine Station ist ein Punkt, ein Pixel viele Quadratkilometer. Ein Teil des Fehlers ist der Unterschied zwischen beiden: eher auf R und ubRMSE als auf Bias achten, Stationen im selben Pixel mitteln und daneben die Triple-Kollokation verwenden. &lt;i&gt;Zufall:&lt;/i&gt; Bei wenigen Stationen und langem Gedächtnis bedeuten kleine Unterschiede nichts: die letzte Spalte der Rangliste ansehen.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Nächste Schritte.&lt;/b&gt; &lt;i&gt;Triple-Kollokation&lt;/i&gt; schätzt Fehler, wo es keine Stationen gibt, &lt;i&gt;Zwei Datenwürfel vergleichen&lt;/i&gt; kartiert die Übereinstimmung zweier Produkte.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Literatur.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, und Kling et al. (2012), https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. Grenzen: Gneiting und Raftery (2007), https://doi.org/10.1198/016214506000001437. Blöcke: Künsch (1989), https://doi.org/10.1214/aos/1176347265. Diagramm: Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes of one variable, on any grids; they are identified by product name.</source>
      <translation>Datenwürfel einer Variablen, auf beliebigen Gittern; an ihren Produktnamen erkannt.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time; finer steps than a day are averaged or summed.</source>
      <translation>Eine Tabelle in Langform, eine Zeile je Station und Zeit; Schritte unter einem Tag werden gemittelt oder summiert.</translation>
    </message>
    <message>
      <source>Groups the stations, such as land cover or soil: each class has scores of its own.</source>
      <translation>Gruppiert die Stationen, etwa nach Landbedeckung oder Boden: Jede Klasse hat eigene Gütemaße.</translation>
    </message>
    <message>
      <source>both: days and months. native: the products' own step, the same for all.</source>
      <translation>both: Tage und Monate. native: der Schritt der Produkte, bei allen derselbe.</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>Rang und Karte nach</translation>
    </message>
    <message>
      <source>The metric that colours the stations and ranks the products; all others are given as well.</source>
      <translation>Das Maß, das die Stationen einfärbt und die Produkte ordnet; alle anderen werden ebenfalls angegeben.</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Ignored for soil moisture.</source>
      <translation>Ab dieser Menge ist ein Schritt nass, für {wet_metrics}. Bei Bodenfeuchte ohne Wirkung.</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Wertfeld</translation>
    </message>
    <message>
      <source>What was measured. Empty: the field named as the products' variable, rainfall or soil_moisture.</source>
      <translation>Was gemessen wurde. Leer: das Feld, das wie die Variable der Produkte heißt, rainfall oder soil_moisture.</translation>
    </message>
    <message>
      <source>Start of the period evaluated, UTC. Empty: from the first time step.</source>
      <translation>Beginn des bewerteten Zeitraums, UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>End of the period evaluated, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Ende des bewerteten Zeitraums, UTC, einschließlich; ein Datum ohne Uhrzeit schließt den ganzen Tag ein. Leer: bis zum letzten Zeitschritt.</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Zeitfenster (Stunden)</translation>
    </message>
    <message>
      <source>Largest time between an observation and the time of the product, for native steps. 0: the observation must be within the step.</source>
      <translation>Wie weit eine Beobachtung von der Zeit eines Produkts entfernt sein darf, bei native. 0: Sie muss innerhalb des Schritts liegen.</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Nur Paare, die alle Produkte haben</translation>
    </message>
    <message>
      <source>For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its own pairs.</source>
      <translation>Für alle Tabellen und Abbildungen, wie stets für die Rangliste. Sonst wird jedes Produkt an allen seinen Paaren bewertet.</translation>
    </message>
    <message>
      <source>Minimum number of pairs</source>
      <translation>Mindestzahl der Paare</translation>
    </message>
    <message>
      <source>Stations with fewer pairs have no scores.</source>
      <translation>Stationen mit weniger Paaren haben keine Gütemaße.</translation>
    </message>
    <message>
      <source>Number of samples from which confidence intervals are computed. 0: no intervals.</source>
      <translation>Wie oft Blöcke von Tagen gezogen werden. 0: keine Intervalle.</translation>
    </message>
    <message>
      <source>0: from the autocorrelation of the errors (Politis and White 2004, https://doi.org/10.1081/ETC-120028836).</source>
      <translation>0: aus der Autokorrelation der Fehler (Politis und White 2004, https://doi.org/10.1081/ETC-120028836).</translation>
    </message>
    <message>
      <source>The same seed gives the same intervals.</source>
      <translation>Derselbe Startwert ergibt dieselben Intervalle.</translation>
    </message>
    <message>
      <source>Stations used to make the products</source>
      <translation>Stationen, mit denen Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>For products whose history does not contain them: a layer or table with these stations. A warning lists them.</source>
      <translation>Für Produkte, deren Verlauf es nicht angibt: ein Layer oder eine Tabelle mit diesen Stationen. Eine Warnung nennt sie.</translation>
    </message>
    <message>
      <source>Start of the fit of the products</source>
      <translation>Beginn dessen, womit Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>Start of the period to which the products were fitted, UTC.</source>
      <translation>Beginn des Zeitraums, in dem sie angepasst wurden, UTC.</translation>
    </message>
    <message>
      <source>End of the fit of the products</source>
      <translation>Ende dessen, womit Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>End of that period; a warning says how many of its days are evaluated.</source>
      <translation>Ende dieses Zeitraums; eine Warnung sagt, wie viele seiner Tage bewertet werden.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without stations there is no output, and missing products are left out.</source>
      <translation>error: Der Lauf bricht ab und sagt, was fehlt. skip, für grafische Modelle mit optionalen Eingaben: Ohne Stationen gibt es keine Ausgabe, und fehlende Produkte werden ausgelassen.</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Beginn der ausgelassenen Tage</translation>
    </message>
    <message>
      <source>Such as the period of a calibration, UTC, included. Ignored where it covers all observations.</source>
      <translation>Etwa der Zeitraum einer Kalibrierung, UTC, einschließlich. Ohne Wirkung, wenn er alle Beobachtungen umfasst.</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Ende der ausgelassenen Tage</translation>
    </message>
    <message>
      <source>The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is evaluated, none that was replaced by another product.</source>
      <translation>Der Datenwürfel der Gründe aus Bodenfeuchte invertieren: Bewertet wird nur Regen, der aus Bodenfeuchte berechnet wurde, keiner, der durch ein anderes Produkt ersetzt wurde.</translation>
    </message>
    <message>
      <source>The lower bound of one of the products, such as that of Invert soil moisture.</source>
      <translation>Die untere Grenze eines der Produkte, etwa aus Bodenfeuchte invertieren.</translation>
    </message>
    <message>
      <source>The upper bound of the same product. The report says how many observations lie within.</source>
      <translation>Die obere Grenze desselben Produkts. Der Bericht sagt, wie viele Beobachtungen innerhalb liegen.</translation>
    </message>
    <message>
      <source>The probability of a wet step of the same product, 0 to 1.</source>
      <translation>Die Wahrscheinlichkeit eines nassen Schritts für dasselbe Produkt, 0 bis 1.</translation>
    </message>
    <message>
      <source>The quantiles that the bounds were computed for: 0.05,0.95 should enclose 90 %.</source>
      <translation>Die, mit denen die Grenzen bestimmt wurden: 0.05,0.95 sollen 90 % umschließen.</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Gütemaße an Stationen</translation>
    </message>
    <message>
      <source>Points, one for each station, product and time step, with all metrics and intervals.</source>
      <translation>Punkte, je einer für Station, Produkt und Zeitschritt, mit allen Maßen und Intervallen.</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Gütemaße</translation>
    </message>
    <message>
      <source>A table: every station, every class (no station), and all together (neither).</source>
      <translation>Eine Tabelle: jede Station, jede Klasse (ohne Station) und alle zusammen (ohne beides).</translation>
    </message>
    <message>
      <source>A page that opens without a network: ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series.</source>
      <translation>Eine Seite, die ohne Internet lesbar ist: Rangliste mit Intervallen, Tabellen nach Stationen, Taylor-Diagramm, Monate, Streudiagramme, Zeitreihen.</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>Bestes Produkt</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>Arbeitsabläufe</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>Bodenfeuchte fusionieren und zusammenführen</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three. The products are brought to daily steps on one grid. At three quarters of the stations a random forest, an LSTM and a CNN are trained; at the last quarter, which was not used for training, the weights for merging are fitted, and everything is validated. With fewer than six stations, all are used for both, and the scores are too good. One product is enough; the others may be empty. Without PyTorch there is the random forest alone. Next: Rainfall from soil moisture.</source>
      <translation>Bringt Satelliten-Bodenfeuchte auf ein Gitter, fusioniert sie mit drei an Stationen trainierten Modellen und führt die drei zusammen. Die Produkte werden auf Tagesschritte und ein Gitter gebracht. An drei Vierteln der Stationen werden ein Random Forest, ein LSTM und ein CNN trainiert; am letzten Viertel, das sie nicht gesehen haben, bestimmt die Bayessche Modellmittelung ihre Gewichte, und alles wird validiert. Bei weniger als sechs Stationen dienen alle zu beidem, und die Gütemaße sind geschönt. Produkte dürfen leer bleiben, eines genügt. Ohne PyTorch gibt es nur den Random Forest. Danach: Regen aus Bodenfeuchte.</translation>
    </message>
    <message>
      <source>A cube, on any grid, soil moisture or saturation.</source>
      <translation>Ein Datenwürfel auf beliebigem Gitter, Bodenfeuchte oder Sättigung.</translation>
    </message>
    <message>
      <source>Polygons: areas of series and statistics, outline on the maps of reports.</source>
      <translation>Polygone: Flächen für Zeitreihen und Statistiken, Umriss auf den Karten der Berichte.</translation>
    </message>
    <message>
      <source>A raster, on any grid, which the models may use.</source>
      <translation>Ein Raster auf beliebigem Gitter, das die Modelle verwenden können.</translation>
    </message>
    <message>
      <source>A raster with the grid of the results, such as the rainfall product.</source>
      <translation>Ein Raster auf dem gewünschten Gitter, etwa das Regenprodukt.</translation>
    </message>
    <message>
      <source>Polygons or a raster: pixels that no polygon touches, or where the raster is 0 or empty, are left out.</source>
      <translation>Polygone oder ein Raster: Pixel, die kein Polygon berührt oder bei denen das Raster 0 oder leer ist, werden ausgelassen.</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three.</source>
      <translation>Bringt Satelliten-Bodenfeuchte auf ein Gitter, fusioniert sie mit drei an Stationen trainierten Modellen und führt die drei zusammen.</translation>
    </message>
    <message>
      <source>A cube, on any grid. It may begin later than the others.</source>
      <translation>Ein Datenwürfel auf beliebigem Gitter. Er darf später beginnen als die anderen.</translation>
    </message>
    <message>
      <source>A cube, on any grid; a day's maps are averaged.</source>
      <translation>Ein Datenwürfel auf beliebigem Gitter; die Karten eines Tages werden gemittelt.</translation>
    </message>
    <message>
      <source>A table: station_id, time, soil_moisture (m³ m⁻³).</source>
      <translation>Eine Tabelle: station_id, time, soil_moisture (m³ m⁻³).</translation>
    </message>
    <message>
      <source>Points with a field station_id.</source>
      <translation>Punkte mit einem Feld station_id.</translation>
    </message>
    <message>
      <source>Such as clay or slope, on the grid below; they are identified by layer name.</source>
      <translation>Etwa Ton oder Hangneigung, auf dem Gitter unten; an den Namen der Layer erkannt.</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>SMOS-Bodenfeuchte</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>SMAP-Bodenfeuchte</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>ASCAT-Bodenfeuchte</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>Weitere statische Raster</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Gitter</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>Bodenfeuchte durch CNN</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>Bodenfeuchte durch LSTM</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>Bodenfeuchte durch Random Forest</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>Bericht der Zusammenführung</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>Gewichte der Modelle</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>Modell CNN</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>Bericht des CNN</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>Modell LSTM</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>Bericht des LSTM</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>Modell Random Forest</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>Bericht des Random Forest</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>Bericht der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>Gütemaße der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>Gütemaße der Bodenfeuchte an Stationen</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product. The products are brought to daily steps on the grid of the first one and merged with gauges of the same day; without gauges, by how they agree. The report evaluates the estimate at each gauge from the other gauges, so that no gauges have to be kept for validation. Series over the basin compare the merged rain with the products and with the gauges' own mean by Thiessen polygons.</source>
      <translation>Führt Regenprodukte und Regen aus Bodenfeuchte mit Regenmessern zu einem Tagesprodukt zusammen. Die Produkte werden auf Tagesschritte und das Gitter des ersten gebracht und mit Regenmessern desselben Tages zusammengeführt; ohne Regenmesser nach ihrer Übereinstimmung. Im Bericht wird jeder Regenmesser mit seiner Schätzung aus den übrigen bewertet: Es müssen keine zurückgehalten werden. Reihen über das Einzugsgebiet vergleichen den zusammengeführten Regen mit den Produkten und mit dem Mittel der Regenmesser nach Thiessen-Polygonen.</translation>
    </message>
    <message>
      <source>A cube, such as SM2RAIN's, on any grid.</source>
      <translation>Ein Datenwürfel, etwa aus SM2RAIN, auf beliebigem Gitter.</translation>
    </message>
    <message>
      <source>A cube, mm per step; its grid is that of the result.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt; sein Gitter ist das des Ergebnisses.</translation>
    </message>
    <message>
      <source>A cube, on any grid.</source>
      <translation>Ein Datenwürfel auf beliebigem Gitter.</translation>
    </message>
    <message>
      <source>A table: station_id, time, rainfall (mm per day).</source>
      <translation>Eine Tabelle: station_id, time, rainfall (mm je Tag).</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product.</source>
      <translation>Führt Regenprodukte und Regen aus Bodenfeuchte mit Regenmessern zu einem Tagesprodukt zusammen.</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>Regenprodukt</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>Zweites Regenprodukt</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>Drittes Regenprodukt</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>Zusammengeführter Regen</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>Bericht über den zusammengeführten Regen</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>Gewichte der Produkte</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>Zusammengeführte Reihen über das Einzugsgebiet</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>Bericht über die zusammengeführten Reihen</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>Regen aus Bodenfeuchte</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall. The rainfall product and the temperature are brought to the grid of the soil moisture, and the product is corrected by the gauges, if there are any. SM2RAIN is calibrated with it and computes rain from the whole record of soil moisture; where it freezes, the value of the corrected product is used. The result and both other products are validated at the gauges. Calibrate in one period and look at the scores of another.</source>
      <translation>Korrigiert ein Regenprodukt mit Regenmessern, kalibriert SM2RAIN daran und macht aus Bodenfeuchte Regen. Das Regenprodukt und die Temperatur werden auf das Gitter der Bodenfeuchte gebracht, und das Produkt wird mit den Regenmessern korrigiert, falls es welche gibt. SM2RAIN wird daran kalibriert und invertiert die ganze Reihe der Bodenfeuchte; wo es friert, wird der Wert des korrigierten Produkts genommen. Das Ergebnis und die beiden anderen Produkte werden an den Regenmessern validiert. In einem Zeitraum kalibrieren und die Gütemaße eines anderen ansehen.</translation>
    </message>
    <message>
      <source>UTC, included. Later days are computed with these parameters.</source>
      <translation>UTC, einschließlich. Spätere Tage werden mit den zuvor bestimmten Parametern invertiert.</translation>
    </message>
    <message>
      <source>kge: keeps the variability of rain. rmse: the smallest error, but rain that is too smooth if the product is noisy.</source>
      <translation>kge: erhält die Schwankung des Regens. rmse: der kleinste Fehler, aber zu glatter Regen, wenn das Produkt verrauscht ist.</translation>
    </message>
    <message>
      <source>Cubes, validated beside the result.</source>
      <translation>Datenwürfel, die neben dem Ergebnis validiert werden.</translation>
    </message>
    <message>
      <source>region: all pixels together, the more stable choice for a basin and a noisy product. pixel: each pixel by itself, for long records and large areas.</source>
      <translation>region: alle Pixel zusammen, die stabilere Wahl für ein Einzugsgebiet und ein verrauschtes Produkt. pixel: jedes Pixel für sich, für lange Reihen und große Gebiete.</translation>
    </message>
    <message>
      <source>A cube, mm per step, on any grid: SM2RAIN is calibrated on it.</source>
      <translation>Ein Datenwürfel, mm je Zeitschritt, auf beliebigem Gitter: SM2RAIN wird daran kalibriert.</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall.</source>
      <translation>Korrigiert ein Regenprodukt mit Regenmessern, kalibriert SM2RAIN daran und macht aus Bodenfeuchte Regen.</translation>
    </message>
    <message>
      <source>A cube, such as Fuse and merge soil moisture gives.</source>
      <translation>Ein Datenwürfel, etwa aus Bodenfeuchte fusionieren und zusammenführen.</translation>
    </message>
    <message>
      <source>UTC. Empty: from the first time step.</source>
      <translation>UTC. Leer: ab dem ersten Zeitschritt.</translation>
    </message>
    <message>
      <source>A cube, °C, on any grid. Below 0 °C the product's rain is taken.</source>
      <translation>Ein Datenwürfel, °C, auf beliebigem Gitter. Unter 0 °C wird der Regen des Produkts genommen.</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>Regenprodukte zum Vergleich</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>Beginn der Kalibrierung</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>Ende der Kalibrierung</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>Parameter von SM2RAIN für</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>Kalibrieren nach</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>Bericht der Kalibrierung</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>SM2RAIN-Parameter</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>Bericht der Korrektur</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>Bericht der Inversion</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>Bericht der Reihen</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>Reihen über das Einzugsgebiet</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>Bericht der invertierten Tage</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>Güte an invertierten Tagen</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>Bericht des Regens</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>Gütemaße des Regens</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>Gütemaße des Regens an Regenmessern</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>Die ganze Kette</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics. The chain of Remote Sens. 2022, 14, 5355: the workflows Fuse and merge soil moisture, Rainfall from soil moisture, and Merged rainfall (of this rain, the other products and the gauges); then triple collocation of the rainfall with two other products, if both are given, and statistics of the soil moisture. Cubes may have any grid; the results have that of the rainfall product.</source>
      <translation>Von Satelliten-Bodenfeuchte und einem Regenprodukt zu Regenkarten, validiert, mit Fehlern und Statistik. Die Kette aus Remote Sens. 2022, 14, 5355: Bodenfeuchte fusionieren und zusammenführen, Regen aus Bodenfeuchte und Zusammengeführter Regen aus den Regenmessern, diesem Regen und den anderen Produkten, alle drei auch eigene Arbeitsabläufe; dann die Triple-Kollokation des Regens mit zwei anderen Produkten, wenn beide angegeben sind, und die Statistik der Bodenfeuchte. Die Datenwürfel dürfen beliebige Gitter haben; das Ergebnis liegt auf dem des Regenprodukts.</translation>
    </message>
    <message>
      <source>Land cover or soil, a raster or polygons: statistics are given for each class.</source>
      <translation>Landbedeckung oder Boden, ein Raster oder Polygone: Statistiken werden für jede Klasse ausgegeben.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the first.</source>
      <translation>Ein Datenwürfel für die Triple-Kollokation; nicht aus dem ersten gemacht.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the others.</source>
      <translation>Ein Datenwürfel für die Triple-Kollokation; nicht aus den anderen gemacht.</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics.</source>
      <translation>Von Satelliten-Bodenfeuchte und einem Regenprodukt zu Regenkarten, validiert, mit Fehlern und Statistik.</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>Fehler des Regens</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>Bericht der Triple-Kollokation</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>Tabelle der Fehler</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>Monatliche Bodenfeuchte</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>Bericht der Statistik</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>Statistik der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>Veränderlichkeit nach Klassen</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>Werte unverändert</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>Ohne den Jahresgang</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>Lineare Regression auf die Beobachtungen</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>Keine, Mitglieder unverändert</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>Schwachen Regen wie berechnet behalten</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>Schwachen Regen auf null setzen</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn und onnx, zum Trainieren von Bäumen</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch, zum Trainieren von Netzen</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>Datenwürfel als Zarr-Ordner</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>Rechnen auf einem dask-Cluster</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>ASCAT-Dateien in BUFR</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>Nur gute Werte</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Alle Werte</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>An den Dateien erkennen</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>Internationales Bodenfeuchte-Netz (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>Mit einem Fehler abbrechen</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>Der flachste Sensor</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>Das Mittel aller Tiefen</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>An den Spalten erkennen</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>Ein Wert je Zeile</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>Eine Spalte je Station</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>Boosting von Bäumen</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>Faltungsnetz</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>extrem zufällige Bäume</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>Langes Kurzzeitgedächtnis</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>Langes Kurzzeitgedächtnis in einem Durchgang</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>Zufallswald</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>zeitliches Faltungsnetz</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>Flächenmittel</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>Bilineare Interpolation</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>Nächstes Pixel</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>Kriging von Regenmessern und Produkten</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>Bias-Modell, auch für Tage ohne Regenmesser</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>Kleinste Quadrate</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>Mittel, gleiche Gewichte</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>Bayessche Modellmittelung (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>Gewichte nach inverser Fehlervarianz</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>Gewichte nach inversem Fehler</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>Die Gleichung des Artikels wie gedruckt</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>Potenzgesetz der Monatssummen</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>Lineare Skalierung nach Kalendermonat</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>Quantilabbildung</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>Additive Fehler</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>Multiplikative Fehler</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>Kein Wert</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>Fehler null</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>Ihr Betrag</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>Keine, Bodenfeuchte unverändert</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>Zwischen kleinstem und größtem Wert</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>Zwischen Restwassergehalt und Porosität</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>Mittlerer quadratischer Fehler (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>Kling-Gupta-Effizienz (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>Datei überspringen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>Mittel aller</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Morgen</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Abend</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Monate</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>Anzahl der Tage unten</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>Ein Satz je Pixel</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>Ein Satz für das ganze Gebiet</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>Ein Satz je Klasse</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>Je Pixel, sonst der Satz des nächsten Pixels</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>In den erweiterten Parametern beschrieben</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU, falls vorhanden</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>Nur CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>Empfohlene Werte</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>Beginn des Intervalls</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>Ende des Intervalls</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>Wie kalibriert</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>Wie beim Format üblich</translation>
    </message>
    <message>
      <source>Default settings</source>
      <translation>Standardeinstellungen</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>Suche wie im Artikel</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>Zufällige Tage</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>Ganze Stationen</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>Ende der Zeitreihe</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>Wie Dateien oder Produkt angeben</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>Mitte des Intervalls</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>Seit 00 UTC summiert</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>Summe von Regen und Verdunstung, sonst Mittel</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>Die ganze Wasserbilanz</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>Nur Schritte, in denen der Boden feuchter wird</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>Wie in der Eingabe</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>Wie in den Daten</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>Tage und Monate</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>An den Werten erkennen</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>Anteil von 0 bis 1</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Sättigung</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>Verdunstung</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>Lufttemperatur</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>Bodentemperatur</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>Oberflächentemperatur</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>Schneehöhe</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>Schneewasseräquivalent</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>Saugspannung</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>Die Hauptvariable des Produkts</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>Eine für alle Mitglieder</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>Eine je Mitglied</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>Kein Filter</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>Filter mit fester Zeit</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>Filter, der in nassem Boden kürzer ist</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>Ein Satz je Station</translation>
    </message>
    <message>
      <source>Periods of the record</source>
      <translation>Zeiträume der Reihe</translation>
    </message>
    <message>
      <source>Whole regions</source>
      <translation>Ganze Regionen</translation>
    </message>
    <message>
      <source>Single pixels</source>
      <translation>Einzelne Pixel</translation>
    </message>
    <message>
      <source>boosted trees that use the means of each product over the past 5 and 20 days and how wet a day is within its record; fast, and the most accurate in cross-validation at stations</source>
      <translation>geboostete Bäume, die die Mittel jedes Produkts über die letzten 5 und 20 Tage verwenden und wie nass ein Tag innerhalb seiner Reihe ist; schnell und in der Kreuzvalidierung an Stationen am genauesten</translation>
    </message>
    <message>
      <source>the paper's convolutional network: one convolution branch for each product, joined in a dense layer</source>
      <translation>das Faltungsnetz des Artikels: ein Faltungszweig je Produkt, in einer dichten Schicht verbunden</translation>
    </message>
    <message>
      <source>a forest with random thresholds, smoother than rf, that uses the past 20 days</source>
      <translation>ein Wald mit zufälligen Schwellen, glatter als rf, der die letzten 20 Tage verwendet</translation>
    </message>
    <message>
      <source>the paper's long short-term memory, 6 layers of 68 neurons; it reads the whole window for every day, which takes 20 to 30 times as long as trees (days for a continent)</source>
      <translation>das lange Kurzzeitgedächtnis des Artikels, 6 Schichten mit je 68 Neuronen; es liest für jeden Tag das ganze Fenster, was 20- bis 30-mal so lange dauert wie bei Bäumen (Tage für einen Kontinent)</translation>
    </message>
    <message>
      <source>a long short-term memory that reads each pixel's record once, from its first day, so it remembers more than a window and is much faster than lstm</source>
      <translation>ein langes Kurzzeitgedächtnis, das die Reihe jedes Pixels einmal liest, vom ersten Tag an; so behält es mehr als ein Fenster und ist viel schneller als lstm</translation>
    </message>
    <message>
      <source>the paper's random forest, 100 trees of depth 8, the mean of the trees</source>
      <translation>der Zufallswald (Random Forest) des Artikels, 100 Bäume der Tiefe 8, das Mittel der Bäume</translation>
    </message>
    <message>
      <source>convolutions over about the past 30 days of each pixel's record; fast</source>
      <translation>Faltungen über etwa die letzten 30 Tage der Reihe jedes Pixels; schnell</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>Korrelation (R)</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} Zeiträume, {} bis {}.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>Kein Ordner angegeben: es wird nichts gespeichert.</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} Layer und {} Berichte liegen in {}.</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>Mittel: {}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of {} (dB)</source>
      <translation>Signal-Rausch-Verhältnis von {} (dB)</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>Die auszulassenden Tage umfassen alle Beobachtungen: keine wird ausgelassen.</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>{} von {} Beobachtungen werden ausgelassen.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>Der Speicher reicht für diesen Lauf nicht. Nehmen Sie eine kleinere Ausdehnung oder weniger Layer auf einmal.</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>Gerechnet wird auf {}.</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} ist ein anderer Rechner, der ohne Verschlüsselung erreicht wird: Wer im Netz ist, kann lesen, was gesendet wird, und die Worker Programme ausführen lassen. Schützen Sie den Scheduler mit TLS (tls://).</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>Der Datenträger des Benutzerprofils oder der temporären Dateien ist voll ({}). Schaffen Sie Platz.</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>Gelände, Wetter, Boden und Sensoren werden simuliert.</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>Öffnen Sie das Projekt im Ordner, oder wenden Sie Die ganze Kette auf die dort genannten Layer an.</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>Der Zeitraum endet, bevor SMAP beginnt (2015-04-01): SMAP gibt es nicht.</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>Beispielgebiet</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>Beispielgebiet (simuliert)</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>Die Dateien werden gesichtet.</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>Korrelation mit dem Niederschlag der Kalibrierung (R)</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>Die Tabellen werden gelesen.</translation>
    </message>
    <message>
      <source>Share of {}</source>
      <translation>Anteil von {}</translation>
    </message>
    <message>
      <source>On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two.</source>
      <translation>Beim ersten Lauf einer Installation werden die Rechenkerne von SM2RAIN kompiliert, was ein bis zwei Minuten dauert.</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>Alles, was SM2R braucht, ist da, und das Beispieleinzugsgebiet läuft.</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>Suche nach Versionen, die zu diesem QGIS passen.</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>{} wurde entfernt; starten Sie QGIS neu.</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} ist nicht da: nichts zu entfernen.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>Alles ist auf dem neuesten Stand.</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>Nichts wurde installiert. Haken Sie „Herunterladen und installieren“ (CONFIRM=true) an, um diese in {} abzulegen.</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} Pakete mit {} MB liegen in {}.</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>Starten Sie QGIS neu, das noch die vorigen verwenden kann.</translation>
    </message>
    <message>
      <source>SM2R series</source>
      <translation>SM2R-Zeitreihen</translation>
    </message>
    <message>
      <source>Save data</source>
      <translation>Daten speichern</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Auswählen</translation>
    </message>
    <message>
      <source>Click a pixel or a station; keep the button down to move</source>
      <translation>Ein Pixel oder eine Station anklicken; zum Verschieben die Taste gedrückt halten</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Keep these series while you look at another place</source>
      <translation>Diese Reihen behalten, während ein anderer Ort angesehen wird</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Forget the series that are kept</source>
      <translation>Die behaltenen Reihen verwerfen</translation>
    </message>
    <message>
      <source>All times</source>
      <translation>Alle Zeiten</translation>
    </message>
    <message>
      <source>Show the whole record</source>
      <translation>Die ganze Zeitreihe zeigen</translation>
    </message>
    <message>
      <source>Save data…</source>
      <translation>Daten speichern…</translation>
    </message>
    <message>
      <source>Save the series as CSV</source>
      <translation>Die Reihen als CSV speichern</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>Bild speichern…</translation>
    </message>
    <message>
      <source>Save the picture as PNG</source>
      <translation>Das Bild als PNG speichern</translation>
    </message>
    <message>
      <source>No cube with time has a pixel there.</source>
      <translation>Kein Datenwürfel mit Zeit hat dort ein Pixel.</translation>
    </message>
    <message>
      <source>Click a pixel or a station on the map</source>
      <translation>Ein Pixel oder eine Station in der Karte anklicken</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>Arbeitsablauf exportieren</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>Speichert eine Kopie, die Sie ändern können, und öffnet sie im Modelldesigner</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>Dieser Ordner gehört dem Plugin. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster (tcp://host:8786); empty: this machine computes</source>
      <translation>Scheduler eines Clusters (tcp://host:8786); leer: dieser Rechner rechnet</translation>
    </message>
    <message>
      <source>Click the map and see the series of all cubes and stations there</source>
      <translation>In die Karte klicken und die Reihen aller Datenwürfel und Stationen dort sehen</translation>
    </message>
  </context>
</TS>
