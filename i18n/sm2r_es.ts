<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>Preparar</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>Series por cuencas</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>Promedia productos sobre cuencas, o cualquier polígono, en cada paso de tiempo.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; La media de una cuenca pondera cada píxel por su superficie dentro del contorno: la fracción exacta del píxel
que queda dentro, por su superficie sobre el elipsoide (grados) o en el plano (cuadrículas proyectadas, que se suponen equivalentes).
Los píxeles ausentes se excluyen; si la fracción de la cuenca con valores es menor que la indicada, la media queda sin valor. Los cubos
pueden tener cuadrículas, sistemas de referencia de coordenadas y pasos de tiempo diferentes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Las de los cubos, sin cambios: la lluvia de una cuenca se da en mm por paso, y 1 mm equivale a 1000 m³ por km².
Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Si un producto tiene huecos, la media es la de la parte con valores, que puede ser más seca que el resto:
consulte la fracción del área con valores (COVERAGE). Lo que queda fuera de la cuadrícula no tiene valor. Los píxeles mucho mayores que
la cuenca dan los valores de los alrededores. Los objetos espaciales con el mismo nombre forman una sola cuenca. Los polígonos de Thiessen de los pluviómetros (STATIONS, OBSERVATIONS) se trazan en la cuadrícula del cubo; si es gruesa, son aproximados.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Represente la tabla en un gráfico o compare las columnas de los productos con el caudal. &lt;i&gt;Estadísticas de humedad del suelo&lt;/i&gt;
describe cómo varía la humedad dentro de la cuenca.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Superficie de un píxel sobre el elipsoide: Snyder (1987), https://doi.org/10.3133/pp1395. Polígonos de
los pluviómetros: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>Cubos</translation>
    </message>
    <message>
      <source>One or more products, one band for each time step. Grids and time steps may differ.</source>
      <translation>Uno o más productos, con una banda por paso de tiempo. Las cuadrículas y los pasos de tiempo pueden diferir.</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Cuencas</translation>
    </message>
    <message>
      <source>A layer of polygons, in any coordinate reference system.</source>
      <translation>Una capa de polígonos, en cualquier sistema de referencia de coordenadas.</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Campo de cuenca</translation>
    </message>
    <message>
      <source>The field with the name of the basin; features with the same name are one basin. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Da nombre a la cuenca; los objetos espaciales con el mismo nombre forman una sola cuenca. Vacío: el campo name o, si no existe, el número de los objetos.</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Proporción mínima de la superficie con valores</translation>
    </message>
    <message>
      <source>The mean is missing at steps where less than this share (0 to 1) of the basin's area has values.</source>
      <translation>La media queda sin valor en los pasos en que la superficie de la cuenca con valores es menor que esta fracción (0 a 1).</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Añadir la fracción del área con valores</translation>
    </message>
    <message>
      <source>Adds a column &lt;product&gt;_coverage for each product: the share of the basin's area (0 to 1) that has values.</source>
      <translation>Añade una columna &lt;product&gt;_coverage por producto: la fracción de la superficie de la cuenca (0 a 1) que tiene valores.</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Pluviómetros</translation>
    </message>
    <message>
      <source>Points with observed rain, whose mean by Thiessen polygons is added as the product gauges_thiessen, on the grid of the first rainfall cube.</source>
      <translation>Puntos con sus propias observaciones de lluvia, cuya media por polígonos de Thiessen se añade como producto gauges_thiessen, en la cuadrícula del primer cubo de precipitación.</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Lluvia de los pluviómetros</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the cube. Give it with the gauges, or neither.</source>
      <translation>Una tabla en formato largo, con una fila por pluviómetro e instante, con las marcas temporales del cubo. Indíquela junto con los pluviómetros, o ninguno de los dos.</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Campo de estación</translation>
    </message>
    <message>
      <source>The field with the name of the gauge, in both inputs.</source>
      <translation>Da nombre al pluviómetro, en ambas entradas.</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Campo de tiempo</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC.</source>
      <translation>Texto ISO-8601, fecha o fecha y hora; UTC.</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Campo de precipitación</translation>
    </message>
    <message>
      <source>mm per step, as the cube's steps are.</source>
      <translation>mm por paso, con los pasos del cubo.</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>Si falta algo</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without basins or cubes there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin cuencas o sin cubos no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Planificador de un clúster</translation>
    </message>
    <message>
      <source>The address of a dask scheduler, such as tcp://10.0.0.5:8786; its workers compute, with the same results. They must find the inputs under the same path. Empty: the one of the options (Settings, Options, Processing, Providers, SM2R) or of the environment variable SM2R_SCHEDULER, else this machine. local: this machine in any case.</source>
      <translation>Dirección de un planificador dask, como tcp://10.0.0.5:8786; el cálculo lo hacen sus workers, con los mismos resultados. Estos deben encontrar las entradas en la misma ruta. Vacío: la de las opciones (Configuración, Opciones, Procesos, Proveedores, SM2R) o la de la variable de entorno SM2R_SCHEDULER; si no hay ninguna, esta máquina. local: esta máquina en cualquier caso.</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Series</translation>
    </message>
    <message>
      <source>A table: basin, time, and a column for each product, named after it.</source>
      <translation>Una tabla: cuenca, tiempo y una columna por producto, con el nombre de este.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of the means, series of the largest basins, statistics.</source>
      <translation>Una página que se abre sin conexión a la red: mapas de las medias, series de las cuencas más grandes, estadísticas.</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>Fusionar</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>Combinar por promedio bayesiano de modelos</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights fitted at stations.</source>
      <translation>Combina varias estimaciones de la humedad del suelo en una sola, con su incertidumbre, mediante pesos obtenidos en estaciones.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; El sesgo de cada miembro se corrige mediante una regresión de las observaciones sobre él: f̃ = α + β·f. El valor combinado es
Σ w·f̃, con pesos de 0 o más que suman 1. &lt;i&gt;least_squares&lt;/i&gt; busca los pesos con el menor error en las estaciones, a partir de la covarianza temporal de los errores de los miembros; con menos de diez estaciones, todos los miembros tienen el mismo peso. &lt;i&gt;em&lt;/i&gt; busca los pesos de máxima verosimilitud (promedio bayesiano de modelos): la verdad está cerca de uno de
los miembros, sin que se sepa de cuál, p(y) = Σ w·N(f̃, σ²). La dispersión del resultado incluye las diferencias entre los miembros y el error común a todos ellos. Donde falta un miembro, aumentan los pesos de los demás.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; e &lt;i&gt;inverse_error&lt;/i&gt; ponderan por 1/RMSE² y 1/RMSE de los miembros con el sesgo corregido.
&lt;i&gt;paper_literal&lt;/i&gt; pondera por RMSE, como está impresa la ecuación 17 del artículo: el &lt;b&gt;peor&lt;/b&gt; miembro recibe el mayor
peso. &lt;i&gt;triple_collocation&lt;/i&gt; necesita tres miembros con errores independientes y no necesita estaciones; los demás se llevan a la escala del primero.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³, o saturación 0–1, que la corrección del sesgo convierte a m³ m⁻³. Resultados en m³ m⁻³; con &lt;i&gt;triple_collocation&lt;/i&gt;, en las
unidades del primer miembro. La media y los cuantiles se limitan a 0–1. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; No se aceptan porcentajes: divida por 100. Todos los miembros deben tener la misma cuadrícula y el mismo paso de tiempo
(&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt;). Los miembros parecen mejores de lo que son en las estaciones con las que se entrenaron: use otras estaciones para los pesos.
Los modelos ajustados a observaciones, como los de &lt;i&gt;Entrenar la fusión de humedad del suelo&lt;/i&gt;, no necesitan un segundo ajuste: ponga DEBIAS en none. La dispersión es la de un valor en una estación, no la de la media de un píxel. Con pocas estaciones los pesos son inciertos: compare en el informe las métricas de la validación cruzada. La triple colocación no detecta un sesgo del primer miembro, su dispersión no incluye la diferencia entre píxeles y estaciones, y falla si los miembros comparten errores, como RF, LSTM y CNN obtenidos de los mismos satélites.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; El cubo combinado es la entrada de &lt;i&gt;Calibrar SM2RAIN&lt;/i&gt;. La tabla de pesos, indicada como pesos de una ejecución anterior, combina datos posteriores de la misma forma.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Mínimos cuadrados: Bates y Granger (1969), https://doi.org/10.1057/jors.1969.103. Promedio de modelos:
Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; pesos por triple colocación: Yilmaz et al. (2012),
https://doi.org/10.1029/2011WR011682; el artículo: https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Miembros</translation>
    </message>
    <message>
      <source>Two or more cubes of soil moisture on one grid and time step, such as those of three fusion models. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Dos o más cubos de humedad del suelo con la misma cuadrícula y el mismo paso de tiempo, como los de tres modelos de fusión. Las series pueden empezar y terminar en fechas distintas. Se identifican por el nombre del producto.</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Estaciones</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty with weights from an earlier run and with triple collocation; if given, they evaluate the result.</source>
      <translation>Una capa de puntos, en cualquier sistema de referencia de coordenadas. Puede quedar vacía con pesos de una ejecución anterior y con la triple colocación; si se indica, sirve para evaluar el resultado.</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Observaciones</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the members. May be empty where the stations may.</source>
      <translation>Una tabla en formato largo, con una fila por estación e instante, con las marcas temporales de los miembros. Puede quedar vacía cuando pueden estarlo las estaciones.</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Pesos según</translation>
    </message>
    <message>
      <source>least_squares: the least error at stations. em: Bayesian model averaging. inverse_variance, inverse_error: by errors at stations. paper_literal: the paper's equation as printed, with the largest weight for the worst member. triple_collocation: three members, no stations.</source>
      <translation>least_squares: el error mínimo en las estaciones. em: promedio bayesiano de modelos. inverse_variance, inverse_error: según los errores en las estaciones. paper_literal: la ecuación del artículo tal como está impresa, con el peor miembro primero. triple_collocation: tres miembros, sin estaciones.</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Pesos de una ejecución anterior</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta, sigma. Members are identified by product name.</source>
      <translation>Una tabla de pesos escrita aquí, que se aplica tal cual, sea cual sea el método: campos member, weight, alpha, beta, sigma. Los miembros se identifican por el nombre del producto.</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Desviaciones estándar</translation>
    </message>
    <message>
      <source>common: one for all members, the more stable choice. member: one for each, for members of different quality.</source>
      <translation>common: una para todos los miembros, la opción más estable. member: una por miembro, si son de calidad desigual.</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Corrección del sesgo</translation>
    </message>
    <message>
      <source>linear: regression of the observations on each member. none: members as they are, all in m³ m⁻³.</source>
      <translation>linear: regresión de las observaciones sobre cada miembro. none: miembros sin cambios, todos en m³ m⁻³.</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Fracción de estaciones reservadas</translation>
    </message>
    <message>
      <source>Share of the stations that is left out at a time in cross-validation; the weights that are written are those of all stations. 0: no cross-validation, the scores are those of the fit.</source>
      <translation>Fracción de las estaciones que se deja fuera cada vez en la validación cruzada; los pesos que se escriben son los de todas las estaciones. 0: sin validación cruzada, las métricas son las del ajuste.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>For the groups of stations and the starting points of EM; the same seed gives the same result.</source>
      <translation>Para los grupos de estaciones y los puntos de partida de EM; la misma semilla da el mismo resultado.</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Cuantiles</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper quantile: 0.05,0.95 encloses 90 %.</source>
      <translation>Dos números entre 0 y 1, para el cuantil inferior y el superior: 0.05,0.95 abarca el 90 %.</translation>
    </message>
    <message>
      <source>Places with measurements for the level</source>
      <translation>Lugares con medidas para el nivel</translation>
    </message>
    <message>
      <source>Points where soil moisture was measured on some days. The result is shifted to the level of these measurements, between the points by the inverse square of the distance.</source>
      <translation>Puntos donde se midió la humedad del suelo algunos días. El resultado se desplaza al nivel de estas medidas y, entre los puntos, según el inverso del cuadrado de la distancia.</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Humedad del suelo de estos lugares</translation>
    </message>
    <message>
      <source>A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.</source>
      <translation>Una tabla en formato largo, con una fila por lugar e instante, en m³ m⁻³. Bastan cinco días; se necesitan al menos tres.</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Máscara</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, or a raster, in any coordinate reference system. Pixels that no polygon touches, or where the raster is 0 or has no value, are left out and stay missing. Empty: all pixels.</source>
      <translation>Polígonos, como una cuenca, o un ráster, en cualquier sistema de referencia de coordenadas. Los píxeles que ningún polígono toca, o donde el ráster es 0 o no tiene valor, se excluyen y quedan sin valor. Vacío: todos los píxeles.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: a single member is debiased and written alone.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: si hay un solo miembro, se corrige su sesgo y se escribe solo.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in both inputs.</source>
      <translation>El campo con el nombre de la estación, en ambas entradas.</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Campo de humedad del suelo</translation>
    </message>
    <message>
      <source>Soil moisture in m³ m⁻³.</source>
      <translation>Humedad del suelo en m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Inicio del ajuste</translation>
    </message>
    <message>
      <source>Start of the period that is fitted, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo de ajuste, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Fin del ajuste</translation>
    </message>
    <message>
      <source>End of that period, UTC, included. The whole record is merged in any case.</source>
      <translation>Fin de ese periodo, UTC, incluido. En cualquier caso se combina la serie completa.</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Cuenca</translation>
    </message>
    <message>
      <source>Polygons that are drawn on the maps of the report.</source>
      <translation>Polígonos que se dibujan en los mapas del informe.</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Humedad del suelo combinada</translation>
    </message>
    <message>
      <source>The mean of the mixture, a cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>La media de la mezcla, un cubo: GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Dispersión</translation>
    </message>
    <message>
      <source>The standard deviation of the mixture, a cube in the units of the mean.</source>
      <translation>La desviación estándar de la mezcla, un cubo en las unidades de la media.</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Cuantil inferior</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in the units of the mean.</source>
      <translation>El primero de los cuantiles, un cubo en las unidades de la media.</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Cuantil superior</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in the units of the mean.</source>
      <translation>El segundo de los cuantiles, un cubo en las unidades de la media.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Pesos</translation>
    </message>
    <message>
      <source>A table with a row for each member: weight, alpha and beta (debiasing), sigma, and the scores of the fit.</source>
      <translation>Una tabla con una fila por miembro: weight, alpha y beta (corrección del sesgo), sigma y las métricas del ajuste.</translation>
    </message>
    <message>
      <source>A page that opens without a network: weights, scores at stations held out, CRPS, PIT, coverage, maps. Takes a second pass over the members.</source>
      <translation>Una página que se abre sin conexión a la red: pesos, métricas en las estaciones reservadas, CRPS, PIT, cobertura, mapas. Requiere una segunda lectura de los miembros.</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>R en las estaciones</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>RMSE en las estaciones (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>Observaciones dentro del intervalo del 90 % (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>Lluvia</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>Calibrar SM2RAIN</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN in each pixel, so that its soil moisture gives the rain of a reference.</source>
      <translation>Ajusta SM2RAIN en cada píxel: los parámetros con los que la humedad del suelo da la lluvia de una referencia.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN invierte el balance hídrico del suelo: lluvia = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), donde s es la humedad del suelo
normalizada y, según la variante, filtrada. Para cada b (y T, c) se calculan de forma exacta los mejores Z y a, de modo que el ajuste es el mejor dentro de los límites y no depende de una primera estimación. La lluvia simulada y la de referencia se comparan por
sus sumas en ventanas, de un día por defecto.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³ o saturación 0–1; lluvia y evaporación en mm por paso de tiempo; horas en UTC.
Parámetros: Z en mm, a en mm d⁻¹, T en días; b, c y K no tienen unidad.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Todos los cubos deben tener la misma cuadrícula y el mismo paso de tiempo (&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt; los lleva a ellos). No se
aceptan porcentajes: divida por 100. Los huecos de un satélite dejan pocas ventanas completas: véase &lt;i&gt;Hueco más largo que se rellena&lt;/i&gt;. Los parámetros que
alcanzan sus límites están mal identificados; compare las métricas más que los parámetros.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Invertir la humedad del suelo&lt;/i&gt; convierte en lluvia la humedad del suelo de cualquier periodo con el ráster creado
aquí; los límites de la normalización se guardan en él.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; filtro exponencial: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filtro que se acorta en suelo húmedo: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Humedad del suelo</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Un cubo, con una banda por paso de tiempo, en m³ m⁻³ o saturación de 0 a 1.</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Lluvia de referencia</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step.</source>
      <translation>Un cubo con la misma cuadrícula y el mismo paso de tiempo, en mm por paso.</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. tpot: a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).</source>
      <translation>base: la humedad del suelo sin cambios. t: suavizada con un filtro exponencial de tiempo T, para datos de satélite ruidosos. tpot: un filtro que se acorta a medida que el suelo se humedece. Un filtro que no mejora el ajuste no se usa (T = 0).</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Start of the calibration period, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo de calibración, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>End of the calibration period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo de calibración, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Evaporación potencial</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step. Adds the term K·E.</source>
      <translation>Un cubo con la misma cuadrícula y el mismo paso de tiempo, en mm por paso. Añade el término K·E.</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Regla del paso</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version.</source>
      <translation>balance: lluvia a partir del balance hídrico completo. wetting: solo de los pasos en que el suelo se humedece, como en la primera versión de Matlab.</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Zona muerta</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain.</source>
      <translation>Los cambios de la humedad del suelo normalizada (0 a 1) que no superen este valor se consideran ruido y no dan lluvia.</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Función objetivo</translation>
    </message>
    <message>
      <source>rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.</source>
      <translation>rmse: mínimos cuadrados. kge: la eficiencia de Kling-Gupta de 2009, que conserva la varianza de la lluvia.</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Longitud de la ventana (horas)</translation>
    </message>
    <message>
      <source>Simulated and observed rain are compared by their sums over windows of this length, a whole number of time steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.</source>
      <translation>La lluvia simulada y la observada se comparan por sus sumas en ventanas de este número de horas, un número entero de pasos de tiempo, contadas desde la primera marca temporal; 0 para pasos individuales. Una ventana solo cuenta si está completa.</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Hora de la observación</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. auto: for daily steps the hour with the best fit in the calibration period, 0 for shorter steps.</source>
      <translation>Horas desde la marca temporal de la humedad del suelo hasta su observación, de -24 a 48: 12 para medias diarias, 6 para un paso matutino del satélite. Incluye la hora a la que empiezan los días de lluvia y el tiempo que tarda el agua en llegar a la profundidad del sensor. auto: con pasos diarios, la hora con el mejor ajuste en el periodo de calibración; 0 con pasos más cortos.</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Marca temporal de la lluvia</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). Empty: given by the hour of observation.</source>
      <translation>Indica si la lluvia de un intervalo lleva la marca temporal de su inicio o la de su fin. Con medias diarias de humedad del suelo, la lluvia del día D queda entre las medias de D y D+1 (start), o de D−1 y D (end). Vacío: lo determina la hora de la observación.</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Hueco más largo que se rellena (días)</translation>
    </message>
    <message>
      <source>Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: missing days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. Satellites that pass every two or three days need it: without it, few days have rain.</source>
      <translation>La humedad del suelo se interpola linealmente entre observaciones separadas como máximo este número de días; 0: los días sin datos no se rellenan. auto: de 1 a 5 días, de modo que queden cubiertas cuatro quintas partes del periodo de calibración. Los satélites que pasan cada dos o tres días lo necesitan: sin ello, pocos días tienen lluvia.</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Llovizna</translation>
    </message>
    <message>
      <source>keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as many days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.</source>
      <translation>keep: la lluvia tal como se calcula, a menudo con lluvia débil en días secos. cut: la lluvia más débil pasa a 0, en tantos días como la referencia tiene menos de 1 mm, y se conserva el total. Menos falsas alarmas, R algo menor.</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Factores mensuales</translation>
    </message>
    <message>
      <source>Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.</source>
      <translation>Multiplica la lluvia por un factor para cada mes del año, de modo que sus totales sean los de la referencia.</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatura</translation>
    </message>
    <message>
      <source>A cube, °C; steps below the snow threshold do not count. On the same grid and time step.</source>
      <translation>Un cubo, en °C; los pasos por debajo del umbral de nieve no cuentan. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Nieve</translation>
    </message>
    <message>
      <source>A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored. On the same grid and time step.</source>
      <translation>Un cubo distinto de 0 donde nieva o el suelo está helado. Si se indica, no se tiene en cuenta la temperatura. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Umbral de nieve (°C)</translation>
    </message>
    <message>
      <source>Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.</source>
      <translation>Por debajo de esta temperatura no se puede calcular la lluvia a partir de la humedad del suelo, y se toma el valor del producto de respaldo.</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normalización</translation>
    </message>
    <message>
      <source>none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of the calibration period, which are stored and reused on inversion; a single noisy extreme then has a large effect. porosity: between RESIDUAL and POROSITY.</source>
      <translation>none: la humedad del suelo sin cambios, en m³ m⁻³ o como saturación de 0 a 1. minmax: entre los extremos del periodo de calibración, que se guardan y se reutilizan en la inversión; un solo extremo ruidoso tiene entonces un gran efecto. porosity: entre RESIDUAL y POROSITY.</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosidad</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³; el límite superior de la normalización porosity. Un número, o el nombre o la ruta de un ráster con la misma cuadrícula.</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Contenido de agua residual</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³; el límite inferior de la normalización porosity. Un número, o el nombre o la ruta de un ráster con la misma cuadrícula.</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Conjuntos de parámetros</translation>
    </message>
    <message>
      <source>pixel: one for each pixel. region: one for all. classes: one for each class, such as soil or land cover. neighbours: as pixel; pixels without a reference use the parameters of the nearest pixel that has one.</source>
      <translation>pixel: uno por píxel. region: uno para todos. classes: uno por clase, como de suelo o de cobertura del suelo. neighbours: como pixel; los píxeles sin referencia toman los parámetros del más cercano que la tiene.</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Clases</translation>
    </message>
    <message>
      <source>For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel has one class; on a finer grid the parameters of its classes are averaged by their shares of the pixel.</source>
      <translation>Para conjuntos de parámetros por clases: un ráster cuya primera banda contiene números de clase. Con la misma cuadrícula, cada píxel tiene una clase; con una más fina, los parámetros de sus clases se promedian según la fracción del píxel que ocupa cada una.</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Límites de Z, capacidad de agua del suelo (mm)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: the water that soil takes up between dry and saturated.</source>
      <translation>Valores mínimo y máximo, como min,max: el agua que el suelo absorbe entre seco y saturado.</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Límites de a, drenaje (mm d-1)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: drainage of saturated soil.</source>
      <translation>Valores mínimo y máximo, como min,max: drenaje del suelo saturado.</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Límites de b, exponente del drenaje</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: how fast drainage falls off in drier soil.</source>
      <translation>Valores mínimo y máximo, como min,max: rapidez con que disminuye el drenaje en suelo más seco.</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Límites de T, tiempo del filtro (d)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variants t and tpot; 0, no filter, is always tried as well. For tpot the default is 0.05,3.</source>
      <translation>Valores mínimo y máximo, como min,max: solo para las variantes t y tpot; 0, sin filtro, siempre se prueba también. Para tpot el valor por defecto es 0.05,3.</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Límites de c, exponente del filtro</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variant tpot.</source>
      <translation>Valores mínimo y máximo, como min,max: solo para la variante tpot.</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Límites de K, fracción de la evaporación</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only with evaporation.</source>
      <translation>Valores mínimo y máximo, como min,max: solo con evaporación.</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, bias, and status (0 where calibrated).</source>
      <translation>GeoTIFF (.tif) con las bandas z, a, b, t, c, k, s_min, s_max, las métricas n, r, rmse, nse, kge, bias, y status (0 donde está calibrado).</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps, fit of the best, the median and the worst pixel, parameters and their bounds.</source>
      <translation>Una página que se abre sin conexión a la red: mapas, ajuste del mejor píxel, del mediano y del peor, parámetros y sus límites.</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>Píxeles calibrados</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>Mediana de R</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>Mediana de RMSE (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>Calibrar SM2RAIN en estaciones</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN at each station, so that its soil moisture gives the observed rain.</source>
      <translation>Ajusta los parámetros de SM2RAIN en cada estación, de modo que su humedad del suelo dé la lluvia observada.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN invierte el balance hídrico del suelo: lluvia = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), donde s es la humedad del suelo
normalizada y, según la variante, filtrada. Para cada b (y T, c) se calculan de forma exacta los mejores Z y a, de modo que el ajuste es el mejor dentro de los límites y no depende de una primera estimación. La lluvia simulada y la observada se comparan por
sus sumas en ventanas, de un día por defecto.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³ o saturación 0–1; lluvia y evaporación en mm por paso de tiempo; horas en UTC.
Parámetros: Z en mm, a en mm d⁻¹, T en días; b, c y K no tienen unidad.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; No se aceptan porcentajes: divida por 100. La humedad del suelo y la lluvia deben tener las mismas marcas temporales. Una ventana
con un hueco no cuenta: véase &lt;i&gt;Hueco más largo que se rellena&lt;/i&gt;. Los parámetros que alcanzan sus límites están mal identificados; compare
las métricas más que los parámetros.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Invertir la humedad del suelo en estaciones&lt;/i&gt; convierte en lluvia la humedad del suelo de cualquier periodo con la
tabla creada aquí; los límites de la normalización se guardan en ella.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; filtro exponencial: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filtro que se acorta en suelo húmedo: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Humedad del suelo de las estaciones</translation>
    </message>
    <message>
      <source>A table or layer in long form: a row for each station and time.</source>
      <translation>Una tabla o capa en formato largo: una fila por estación e instante.</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Lluvia de las estaciones</translation>
    </message>
    <message>
      <source>A table in the same form, with the same names for station and time; it may be the same table, chosen again so that its rain field can be selected. Empty: the rain is in the table of soil moisture.</source>
      <translation>Una tabla en el mismo formato, con los mismos nombres de estación y de tiempo; puede ser la misma tabla, elegida de nuevo para poder seleccionar su campo de lluvia. Vacío: la lluvia está en la tabla de humedad del suelo.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in all tables.</source>
      <translation>Da nombre a la estación, en todas las tablas.</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time, in all tables; UTC if it has no zone.</source>
      <translation>Texto ISO-8601, fecha o fecha y hora, en todas las tablas; UTC si no indica zona horaria.</translation>
    </message>
    <message>
      <source>m³ m⁻³, or saturation from 0 to 1.</source>
      <translation>m³ m⁻³, o saturación de 0 a 1.</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Campo de lluvia</translation>
    </message>
    <message>
      <source>mm per time step. Empty: rainfall.</source>
      <translation>mm por paso de tiempo. Vacío: rainfall.</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Campo de evaporación</translation>
    </message>
    <message>
      <source>Potential evaporation, mm per time step, in the table that holds the rain. Adds the term K·E.</source>
      <translation>Evaporación potencial, en mm por paso de tiempo, en la tabla que contiene la lluvia. Añade el término K·E.</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Campo de temperatura</translation>
    </message>
    <message>
      <source>°C, in the table that holds the rain; steps below the snow threshold do not count.</source>
      <translation>°C, en la tabla que contiene la lluvia; los pasos por debajo del umbral de nieve no cuentan.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity.</source>
      <translation>m³ m⁻³; el límite superior de la normalización porosity.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity.</source>
      <translation>m³ m⁻³; el límite inferior de la normalización porosity.</translation>
    </message>
    <message>
      <source>pixel: one for each station. region: one for all. classes: one for each class, such as soil or land cover.</source>
      <translation>pixel: uno por estación. region: uno para todas. classes: uno por clase, como de suelo o de cobertura del suelo.</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Campo de clase</translation>
    </message>
    <message>
      <source>For parameter sets by classes: the class of each station, in the table of soil moisture.</source>
      <translation>Para conjuntos de parámetros por clases: la clase de cada estación, en la tabla de humedad del suelo.</translation>
    </message>
    <message>
      <source>A table of parameters, scores and settings, with a row for each station.</source>
      <translation>Una tabla de parámetros, métricas y ajustes, con una fila por estación.</translation>
    </message>
    <message>
      <source>A page that opens without a network: fit, scatter, time series, parameters and their bounds.</source>
      <translation>Una página que se abre sin conexión a la red: ajuste, dispersión, series temporales, parámetros y sus límites.</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>Estaciones calibradas</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>Comprobar el entorno</translation>
    </message>
    <message>
      <source>Checks whether all that SM2R needs is installed and works, and explains how to install what is missing.</source>
      <translation>Comprueba si todo lo que SM2R necesita está instalado y funciona, e indica cómo obtener lo que falta.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Cada paquete de Python que SM2R necesita se busca en el Python del propio QGIS, y su versión se compara
con la necesaria. Si están todos, se importan en un proceso aparte, con la ruta que tiene QGIS Desktop,
junto con lo que usan el propio QGIS y otros complementos (GDAL, Matplotlib, netCDF4); allí se calibra una pequeña cuenca de ejemplo y
se convierte en precipitación. No se instala ni se cambia nada, ni se descarga nada de la red. Tarda alrededor de medio minuto, y dos minutos la primera vez, cuando se compila SM2RAIN. Las versiones son números sin unidades.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Resultado.&lt;/b&gt; Una página con lo encontrado y lo que hay que hacer. La salida &lt;code&gt;OK&lt;/code&gt; es verdadera si todo se puede
importar, si GDAL, HDF5, PROJ y NumPy están una sola vez en el proceso y si la cuenca de ejemplo funciona. En sistemas distintos de
Linux no se pueden listar las bibliotecas de un proceso y solo se comprueba lo demás.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los paquetes que faltan solo impiden usar los algoritmos que los necesitan. En QGIS Desktop, los paquetes que instaló el complemento QPIP
tienen prioridad sobre los de QGIS: un segundo NumPy o GDAL entre ellos provoca fallos también en otros complementos. Sin una carpeta
con permiso de escritura para el código compilado de numba, la primera ejecución tras cada inicio de QGIS tarda algunos segundos más.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Instalar paquetes de Python&lt;/i&gt; obtiene lo que falta; &lt;i&gt;Crear cuenca de ejemplo&lt;/i&gt; genera datos para
probarlo todo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; El método que implementa SM2R: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages found and needed, versions, what to do.</source>
      <translation>Una página que se abre en cualquier navegador sin conexión a la red: paquetes encontrados y necesarios, versiones, qué hacer.</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>Todo está presente y funciona</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>Evaluar</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>Comparar dos cubos</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>Cartografía, píxel a píxel, el grado de concordancia de un cubo con otro, por ejemplo de la precipitación con un reanálisis.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; En cada píxel se comparan los pasos en que ambos cubos tienen un valor: {metrics}; para la precipitación, de los pasos húmedos, {wet_metrics}. El sesgo es producto menos referencia; α es el cociente de las desviaciones estándar, β el de las medias, γ el de los coeficientes de variación. El ráster tiene una banda para cada métrica, y las medias de ambos cubos. La tabla da la media, la mediana y los cuantiles de cada una en el conjunto de píxeles.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Paso de tiempo.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt;: ambos tienen el mismo. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt;: los pasos más finos se promedian o, si es precipitación, se suman. En cada píxel, un mes se forma con los días que tienen ambos, para que los huecos de uno no cuenten como errores del otro; las sumas se escalan al mes completo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Sesgo, RMSE, ubRMSE, MAE y medias en las unidades de los cubos; para la precipitación, en mm por paso comparado. Si las unidades difieren, como saturación y m³ m⁻³, se calculan correlaciones, pero no errores. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; La referencia no es la verdad: sus errores cuentan como errores del producto, y los errores que ambos comparten, como los de pluviómetros o sensores comunes, permanecen ocultos; un aviso enumera las fuentes comunes que se reconocen por los nombres y el historial. Un producto calibrado con la referencia concuerda con ella. El valor p es demasiado pequeño, porque supone pasos independientes y los días consecutivos no lo son. Entre muchos píxeles, algunos tienen por azar métricas muy altas o muy bajas: no interprete píxeles aislados con menos de 100 valores. El ciclo estacional común a ambos aumenta R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Triple colocación&lt;/i&gt; con un tercer producto indica cuál de ellos tiene los errores, &lt;i&gt;Validar con estaciones&lt;/i&gt; compara con mediciones y &lt;i&gt;Series por cuencas&lt;/i&gt; muestra ambos en el tiempo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, y Kling et al. (2012), https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. NSE: Nash y Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Producto</translation>
    </message>
    <message>
      <source>The cube that is evaluated, one band for each time step.</source>
      <translation>El cubo que se evalúa, con una banda por paso de tiempo.</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referencia</translation>
    </message>
    <message>
      <source>A cube of the same variable on the same grid, with which the product is compared; Regrid converts cubes to one grid.</source>
      <translation>Un cubo de la misma variable con la misma cuadrícula, con el que se compara el producto; Remuestrear a otra cuadrícula lo lleva a ella.</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Paso de tiempo</translation>
    </message>
    <message>
      <source>native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for rainfall.</source>
      <translation>native: el de los cubos, igual para ambos. daily, monthly: los pasos más finos se promedian o, si es precipitación, se suman.</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Lluvia de un paso húmedo (mm)</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Only for rainfall.</source>
      <translation>A partir de esta cantidad un paso es húmedo, para {wet_metrics}. Solo para la precipitación.</translation>
    </message>
    <message>
      <source>Minimum number of common values</source>
      <translation>Número mínimo de valores comunes</translation>
    </message>
    <message>
      <source>Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.</source>
      <translation>Los píxeles con menos pasos en que ambos tengan un valor no reciben métricas. 10 es poco, mejor 100.</translation>
    </message>
    <message>
      <source>Start of the period compared, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo comparado, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the period compared, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo comparado, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Minimum coverage</source>
      <translation>Cobertura mínima</translation>
    </message>
    <message>
      <source>Days, and months, with a smaller share of values (0 to 1) do not count.</source>
      <translation>Los días y los meses con una fracción menor de valores (0 a 1) no cuentan.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without both cubes there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin ambos cubos no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Concordancia</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands {bands}; of rainfall {wet_bands}; mean_product, mean_reference.</source>
      <translation>GeoTIFF (.tif). Bandas {bands}; para la precipitación {wet_bands}; mean_product, mean_reference.</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Métricas del conjunto de píxeles</translation>
    </message>
    <message>
      <source>A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, smallest and largest value.</source>
      <translation>Una fila por métrica: número de píxeles, media, mediana, cuartiles, 5 y 95 %, valores mínimo y máximo.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores over the pixels, maps, histograms, means of both.</source>
      <translation>Una página que se abre sin conexión a la red: métricas del conjunto de píxeles, mapas, histogramas, medias de ambos cubos.</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>Píxeles con métricas</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>Mediana de r de los píxeles</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>Mediana del sesgo de los píxeles</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>Mediana de rmse de los píxeles</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>Mediana de kge_2009 de los píxeles</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>Corregir la precipitación con pluviómetros</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>Elimina el sesgo de un producto de precipitación mediante una única relación para toda la zona, ajustada a pluviómetros o dada.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Cada pluviómetro se compara con el píxel en que se encuentra.&lt;br/&gt;
&lt;i&gt;power_law:&lt;/i&gt; los totales mensuales P pasan a ser A·P&lt;sup&gt;B&lt;/sup&gt;, y cada paso del mes se escala igual. A y B se
ajustan a los propios totales y no a sus logaritmos, que perderían lluvia al deshacer la transformación: se conserva la suma de los
pluviómetros.&lt;br/&gt;
&lt;i&gt;linear_scaling:&lt;/i&gt; la lluvia por el cociente entre el total de los pluviómetros y el del producto, por mes del calendario si se conocen diez o más meses-estación y el producto tiene de media 1 mm o más; si no, el cociente del año completo; se conserva el total
de los pluviómetros.&lt;br/&gt;
&lt;i&gt;quantile_mapping:&lt;/i&gt; los pasos húmedos reciben la cantidad que los pluviómetros, en conjunto, tienen en el mismo cuantil; la llovizna
sobrante pasa a cero; por encima del último cuantil se aplica un factor constante.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Lluvia en mm por paso; pasos diarios o más cortos, o meses naturales. A en mm&lt;sup&gt;1−B&lt;/sup&gt;, B sin unidad.
Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los pluviómetros usados aquí no pueden validar el resultado; reserve algunos, u otro periodo (el
informe también evalúa cada pluviómetro con un ajuste a los demás). Una única relación no puede corregir un sesgo que cambia de un lugar a otro.
La lluvia que el producto no detecta en absoluto no se recupera: los meses secos siguen secos. Si un mes se conoce solo en parte, el total se estima a partir de esa parte. Más allá del mes más húmedo de los pluviómetros, la ley de potencia es una extrapolación. Los pluviómetros captan menos
nieve de la que cae.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; El cubo corregido es la lluvia para &lt;i&gt;Calibrar SM2RAIN&lt;/i&gt;, o un producto de respaldo con nieve.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Ley de potencia: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, ajustada como en Santos
Silva y Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Ajuste por cuantiles: Gudmundsson et al. (2012),
https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>Precipitación</translation>
    </message>
    <message>
      <source>A cube, mm per step, one band for each time step.</source>
      <translation>Un cubo, en mm por paso, con una banda por paso de tiempo.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty where A and B are given.</source>
      <translation>Una capa de puntos, en cualquier sistema de referencia de coordenadas. Puede quedar vacía si se indican A y B.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the cube. May be empty where A and B are given.</source>
      <translation>Una tabla en formato largo, con una fila por estación e instante, con las marcas temporales del cubo. Puede quedar vacía si se indican A y B.</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>power_law: A·P^B on monthly totals. linear_scaling: a factor for each calendar month. quantile_mapping: the distribution of wet steps.</source>
      <translation>power_law: A·P^B sobre los totales mensuales. linear_scaling: un factor para cada mes del año. quantile_mapping: la distribución de los pasos húmedos.</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A de la ley de potencia</translation>
    </message>
    <message>
      <source>The factor in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>El factor en A·P^B para totales mensuales en mm. Indique ambos, o ninguno para que se ajusten. B = 1: lineal.</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B de la ley de potencia</translation>
    </message>
    <message>
      <source>The exponent in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>El exponente en A·P^B para totales mensuales en mm. Indique ambos, o ninguno para que se ajusten. B = 1: lineal.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, A and B the rainfall is not changed.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin pluviómetros, A y B, la precipitación no se modifica.</translation>
    </message>
    <message>
      <source>Start of the period that is fitted (the whole cube is corrected in any case), UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo de ajuste (en cualquier caso se corrige el cubo completo), UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the period that is fitted (the whole cube is corrected in any case), UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo de ajuste (en cualquier caso se corrige el cubo completo), UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Proporción mínima de los pasos de un mes</translation>
    </message>
    <message>
      <source>A month of a gauge is used if both gauge and product have values for at least this share of its steps (0 to 1).</source>
      <translation>Se usa un mes de un pluviómetro si tanto este como el producto tienen valores en al menos esta fracción de sus pasos (0 a 1).</translation>
    </message>
    <message>
      <source>A step is wet if the gauge has at least this amount. Used by quantile mapping and in the report.</source>
      <translation>Un paso es húmedo si el pluviómetro registra al menos esta cantidad. Se usa en el ajuste por cuantiles y en el informe.</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Precipitación corregida</translation>
    </message>
    <message>
      <source>A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Un cubo, en mm por paso: GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr).</translation>
    </message>
    <message>
      <source>A page that opens without a network: before and after at the gauges, what was fitted, maps. Takes a second pass over the cube.</source>
      <translation>Una página que se abre sin conexión a la red: antes y después en los pluviómetros, lo que se ajustó, mapas. Requiere una segunda lectura del cubo.</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A (en el escalado lineal, el factor del año)</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>Crear cuenca de ejemplo</translation>
    </message>
    <message>
      <source>Creates a simulated mountain basin with products, stations and a project, to try everything.</source>
      <translation>Crea una cuenca de montaña simulada con productos, estaciones y un proyecto listo, para probarlo todo.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Se simula un valle de montaña como el del Babaohe, en los montes Qilian: relieve y cuenca que drena
por su salida, cobertura del suelo y suelo; tiempo atmosférico con rachas húmedas y secas, tormentas, nieve y heladas; agua del suelo en dos
capas, cada tres horas, con ecuaciones que no son las de SM2RAIN. Los satélites ven la verdad en sus propias cuadrículas, a sus
horas, con huecos y errores; SMAP empieza en abril de 2015. Tres productos de precipitación, de un satélite, de pluviómetros y de un reanálisis, tienen errores de distinto tipo. 43 estaciones miden la humedad del suelo y seis pluviómetros la lluvia. Los valores verdaderos también están en la carpeta, para poder evaluar todos los resultados.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³ (ASCAT: saturación, 0 a 1), lluvia en mm por día, temperatura en °C. Los días son
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Nada de esto es una medición, aunque lugares y productos lleven nombres reales. Los errores de los datos reales pueden ser distintos: evalúe los métodos para su cuenca con sus propias estaciones.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Abra el proyecto sample.qgz de la carpeta. &lt;i&gt;La cadena completa&lt;/i&gt; usa sus capas con los nombres que
tienen en las salidas; &lt;i&gt;Importar producto&lt;/i&gt; lee SMOS y TMPA de la carpeta original, en el formato en que los distribuyen sus
productores.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Según el caso de Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Suelo: Cosby et
al. (1984), https://doi.org/10.1029/WR020i006p00682. Evaporación: Hargreaves y Samani (1985),
https://doi.org/10.13031/2013.26773.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The same seed gives the same basin; another gives other heights, weather and errors.</source>
      <translation>La misma semilla da la misma cuenca; otra da otro relieve, otra meteorología y otros errores.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primer día</translation>
    </message>
    <message>
      <source>UTC. SMAP begins on 2015-04-01 whatever the period.</source>
      <translation>UTC. SMAP empieza el 2015-04-01 sea cual sea el periodo.</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último día</translation>
    </message>
    <message>
      <source>UTC, included. From 30 days to ten years after the first.</source>
      <translation>UTC, incluido. De 30 días a diez años después del primero.</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Resolución de los datos verdaderos (grados)</translation>
    </message>
    <message>
      <source>Pixel size of the true maps; the products have their own. Half the size takes four times as long.</source>
      <translation>Tamaño de píxel de los mapas verdaderos; los productos tienen el suyo. Con la mitad del tamaño se tarda cuatro veces más.</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Cargar las capas principales en el proyecto</translation>
    </message>
    <message>
      <source>Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.</source>
      <translation>La cuenca, las estaciones, una humedad del suelo y el relieve; el archivo de proyecto de la carpeta contiene todas las capas.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>A new or empty folder; one that was made here before is replaced. About 50 MB for two years.</source>
      <translation>Una carpeta nueva o vacía; si se creó antes con este algoritmo, se reemplaza. Unos 50 MB para dos años.</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>Estaciones de humedad del suelo</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>Pluviómetros</translation>
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
      <translation>Humedad del suelo verdadera</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>Precipitación verdadera</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>Elevación</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Arena</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Arcilla</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Cobertura del suelo</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>Suelo</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Proyecto</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>Fusionar la humedad del suelo</translation>
    </message>
    <message>
      <source>Estimates soil moisture from products by trained models, and marks inputs outside the training data.</source>
      <translation>Estima la humedad del suelo a partir de productos con modelos entrenados, y señala las entradas que quedan fuera de los datos de entrenamiento.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Un modelo estima la humedad del suelo de cada píxel y día a partir de los predictores en ese punto. Su archivo indica qué productos, variables y días necesita, y las capas se identifican por el nombre del producto. Se da un valor donde al menos un predictor, y todos los que el modelo &lt;i&gt;exige&lt;/i&gt;, tienen un valor dentro de su ventana. Si hay varios modelos, se toma el
que exige más predictores, píxel a píxel y día a día; si empatan, el primero. Así, un modelo con SMAP
y otro sin él dan una sola serie para ambos periodos. El resultado abarca todos los días, desde el primero hasta el último de cualquier
predictor; los valores fuera de 0 a 1 se recortan y se cuentan.&lt;br/&gt;
&lt;i&gt;Aplicabilidad&lt;/i&gt; señala las entradas fuera de los datos de entrenamiento: un predictor fuera de los percentiles 1 a 99 de
sus valores de entrenamiento (1), un ráster estático fuera del rango de las estaciones (2), predictores que nunca coincidieron en el entrenamiento (3). Si se dan varios casos, se indica el código mayor. El valor se calcula en cualquier caso.&lt;br/&gt;
En un lugar nuevo, la mayor parte del error es un desplazamiento constante: unos pocos días de medidas allí lo corrigen (&lt;i&gt;Lugares con medidas para el nivel&lt;/i&gt;, un parámetro avanzado).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Las que indica la ficha del modelo, por lo general humedad del suelo en m³ m⁻³. Los predictores deben estar en las unidades del
entrenamiento, lo que se comprueba.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Un modelo es fiable para lugares, productos y años como los de su entrenamiento. Fuera de ellos extrapola, y la aplicabilidad solo lo muestra en parte. Todos los cubos deben tener la misma cuadrícula y el mismo paso de tiempo. Los productos se identifican por el nombre que tenían en el
entrenamiento, o por uno habitual (smap por smap_l3), lo que se indica en el registro; &lt;i&gt;Asignar tiempo&lt;/i&gt; les cambia el nombre. Los modelos se ejecutan
únicamente con onnxruntime; se rechazan los archivos que remiten a otros archivos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Combinar por promedio bayesiano de modelos&lt;/i&gt; para varios cubos fusionados, o &lt;i&gt;Calibrar SM2RAIN&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Área de aplicabilidad: Meyer
y Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Predictores</translation>
    </message>
    <message>
      <source>The cubes that the models take, on one grid and time step; found by product and variable, in any order.</source>
      <translation>Los cubos que usan los modelos, con la misma cuadrícula y el mismo paso de tiempo; se identifican por producto y variable, en cualquier orden.</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Rásteres estáticos</translation>
    </message>
    <message>
      <source>The static rasters that the models take, on the same grid; found by the layers' names.</source>
      <translation>Los rásteres estáticos que usan los modelos, con la misma cuadrícula; se identifican por el nombre de las capas.</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>One or more ONNX files with a card, such as Train soil-moisture fusion makes. Empty: the models ticked below. QGIS does not keep such lists in the history: choose them again if you open the dialog from there.</source>
      <translation>Uno o más archivos ONNX con su ficha, como los que crea Entrenar la fusión de humedad del suelo. Vacío: los modelos marcados abajo. Un diálogo abierto de nuevo desde el historial no los conserva, como ocurre en QGIS con los archivos: elíjalos otra vez.</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Modelos incluidos</translation>
    </message>
    <message>
      <source>Models that are included in the plugin; they are used after those above. They take smos_l3, smap_l3, era5_land and ascat; the guide's page 'Pretrained models' lists their scores. boosting is the best one.</source>
      <translation>Modelos que se incluyen con el complemento, después de los anteriores. Usan smos_l3, smap_l3, era5_land y ascat; la página «Pretrained models» de la guía da sus métricas. boosting es el mejor.</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Nombre del producto</translation>
    </message>
    <message>
      <source>Name of the result in tables and legends. Empty: fused_ and the models' methods.</source>
      <translation>Nombre del resultado en tablas y leyendas. Vacío: fused_ y los métodos de los modelos.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>auto: a GPU where onnxruntime finds one. cpu: no GPU, for the same results on every machine.</source>
      <translation>auto: una GPU si onnxruntime la encuentra. cpu: sin GPU, para obtener los mismos resultados en todas las máquinas.</translation>
    </message>
    <message>
      <source>The field with the name of the place, in both inputs.</source>
      <translation>Da nombre al lugar, en ambas entradas.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without a model there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin un modelo no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Humedad del suelo fusionada</translation>
    </message>
    <message>
      <source>A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Un cubo: GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Aplicabilidad</translation>
    </message>
    <message>
      <source>A cube of codes: whether the inputs of each value are within the training data of the model.</source>
      <translation>Un cubo de códigos: si las entradas de cada valor están dentro de los datos de entrenamiento del modelo.</translation>
    </message>
    <message>
      <source>Values computed</source>
      <translation>Valores calculados</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Importar producto</translation>
    </message>
    <message>
      <source>Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube.</source>
      <translation>Lee los archivos de un producto satelital o de reanálisis, tal como se descargaron, y crea un único cubo diario.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Se leen en orden temporal todos los archivos de una carpeta y de sus subcarpetas, o de un archivo zip. El complemento conoce las variables, los tiempos y los indicadores de calidad de los archivos de cada producto; &lt;i&gt;auto&lt;/i&gt;
reconoce un producto por el nombre de sus archivos, &lt;i&gt;generic&lt;/i&gt; toma la descripción de los parámetros avanzados. Los días empiezan
a las 00 UTC, o a la hora DAY_START si se forman a partir de pasos más cortos: la humedad del suelo y la temperatura se promedian, la lluvia y la
evaporación se suman; los pasos que abarcan el inicio de un día se reparten entre ambos días. Si los archivos indican los límites de los pasos, se usan estos. Los archivos diarios y mensuales quedan como están. Las cuadrículas quedan como están (&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt; las cambia); las franjas y
los puntos sueltos se llevan a la cuadrícula del producto, y cada celda toma la media de lo que cae en ella.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Calidad.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; descarta lo que los indicadores del propio producto marcan como malo: incertidumbre de SMOS (DQX) superior a 0.1
m³ m⁻³ o interferencia superior a 0.5; estimaciones de SMAP no recomendadas; suelos de ASCAT helados, cubiertos de nieve o
mal estimados; cualquier indicador de ESA CCI y C3S. El registro cuenta lo descartado y da el motivo. También se descartan los valores imposibles o fuera del intervalo que los archivos declaran válido; un aviso enumera las marcas de valores ausentes no declaradas, como -9999.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³; saturación 0–1; lluvia y evaporación en mm por paso; temperatura en °C. Las unidades que
indican los archivos se convierten.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Un producto global de muchos años ocupa mucho disco: indique una extensión. ASCAT da saturación; con una porosidad se convierte a m³ m⁻³. Los valores de un día de ESA CCI y C3S se observaron a menos de doce horas de su inicio (00 UTC).
ERA5-Land acumula el agua desde las 00 UTC, ERA5 en cada hora; cuál de los dos casos es se reconoce por los valores, si es posible. Un día de
ERA5-Land necesita el valor de las 00 UTC del día siguiente. No se aceptan dos archivos con el mismo instante (versiones, datos preliminares y
definitivos): elija con PATTERN. ASCAT en BUFR necesita el paquete de Python pybufrkit. Los archivos con unidades desconocidas se excluyen; indique para ellos &lt;i&gt;Unidades en los archivos&lt;/i&gt;. Los cubos que este complemento escribió en la carpeta no se vuelven a leer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt; lleva todos los productos a una misma cuadrícula.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Cite el propio producto; su referencia está en la guía, página &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid
2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Cuadrícula de SMOS Level 2: Snyder (1992),
https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Carpeta de archivos o ruta de un archivo zip</translation>
    </message>
    <message>
      <source>The folder with the files, which may be in subfolders. The path of a zip archive, or of a single file, can be typed or pasted instead.</source>
      <translation>La carpeta que contiene los archivos, también en subcarpetas. En su lugar se puede escribir o pegar la ruta de un archivo zip o de un único archivo.</translation>
    </message>
    <message>
      <source>auto recognises it by the names of files; if the folder has several products, the one with most files is imported, and the log lists all. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (swaths or time series); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: described in the advanced parameters.</source>
      <translation>auto lo reconoce por el nombre de los archivos; si la carpeta contiene varios productos, se importa el que tiene más archivos, y el registro los enumera todos. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (franjas o series temporales); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: descrito en los parámetros avanzados.</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have rainfall, evaporation and temperature.</source>
      <translation>auto: la variable principal del producto, como la humedad del suelo en GLDAS y ERA5-Land, que también tienen precipitación, evaporación y temperatura.</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Calidad</translation>
    </message>
    <message>
      <source>recommended: values that the product's flags mark as bad are dropped and counted. all: every value is kept.</source>
      <translation>recommended: se descartan y se cuentan los valores que los indicadores del producto marcan como malos. all: se conservan todos los valores.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión</translation>
    </message>
    <message>
      <source>Cells that touch it are read. Empty: all cells of the files.</source>
      <translation>Se leen las celdas que la tocan. Vacío: todas las celdas de los archivos.</translation>
    </message>
    <message>
      <source>The first day to read, in UTC. Empty: from the first file on.</source>
      <translation>El primer día que se lee, en UTC. Vacío: desde el primer archivo.</translation>
    </message>
    <message>
      <source>The last day to read, which is included. Empty: to the last file.</source>
      <translation>El último día que se lee, incluido. Vacío: hasta el último archivo.</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Paso del satélite</translation>
    </message>
    <message>
      <source>average: all overpasses of a day. morning or evening: only this one (the morning overpass is the ascending one of SMOS, and the descending one of SMAP and ASCAT).</source>
      <translation>average: todos los pasos del satélite de un día. morning o evening: solo ese (en SMOS el ascendente es el de la mañana; en SMAP y ASCAT, el descendente).</translation>
    </message>
    <message>
      <source>daily: days. native: the product's own steps. Steps longer than a day stay as they are.</source>
      <translation>daily: días. native: los pasos propios del producto. Los pasos de más de un día quedan como están.</translation>
    </message>
    <message>
      <source>Start of days</source>
      <translation>Inicio del día</translation>
    </message>
    <message>
      <source>Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.</source>
      <translation>Inicio de los días que se forman a partir de pasos más cortos: horas desde las 00 UTC (8 para 08:00 UTC, -8 para la medianoche en China), o una zona horaria por su nombre (Asia/Shanghai). Vacío: 00 UTC. Los archivos diarios quedan como están.</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Tamaño de celda (grados)</translation>
    </message>
    <message>
      <source>For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT 0.25°).</source>
      <translation>Para franjas y puntos sueltos: tamaño de las celdas del resultado. Vacío: la cuadrícula del producto (ASCAT 0.25°).</translation>
    </message>
    <message>
      <source>Minimum share of a day</source>
      <translation>Fracción mínima de un día</translation>
    </message>
    <message>
      <source>For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to the whole day.</source>
      <translation>Con pasos de menos de un día: la fracción del día (0 a 1) que debe tener valores; las sumas se escalan al día completo.</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Archivos dañados</translation>
    </message>
    <message>
      <source>skip: a file that cannot be read is named, counted and left out. stop: it ends the run.</source>
      <translation>skip: un archivo que no se puede leer se nombra, se cuenta y se omite. stop: termina la ejecución.</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Nombres de los archivos</translation>
    </message>
    <message>
      <source>Reads only files whose names match it; * and ? stand for any characters, as in *_V06*.HDF5.</source>
      <translation>Conserva los archivos con estos nombres, con * y ?, como *_V06*.HDF5.</translation>
    </message>
    <message>
      <source>Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.</source>
      <translation>Convierte la saturación (ASCAT) a m³ m⁻³: un número de 0 a 1, o el nombre o la ruta de un ráster de porosidad.</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Nombre del producto</translation>
    </message>
    <message>
      <source>Used in tables, legends and bands. Empty: the name of the product in the list above.</source>
      <translation>En tablas, leyendas y bandas. Vacío: la clave del producto.</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable en los archivos</translation>
    </message>
    <message>
      <source>Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic if the files have several possible variables, or none with a usual name.</source>
      <translation>Su nombre en los archivos NetCDF y HDF5, con los grupos antes de una barra, como Grid/precipitation. Necesario para generic si los archivos contienen varias variables posibles, o ninguna con un nombre habitual.</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Unidades en los archivos</translation>
    </message>
    <message>
      <source>Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</source>
      <translation>Se usan en lugar de las que indican los archivos: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Profundidad de la capa de suelo (mm)</translation>
    </message>
    <message>
      <source>Of soil moisture in kg m-2: the layer's thickness.</source>
      <translation>Para humedad del suelo en kg m-2: el espesor de la capa.</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Fecha en los nombres de archivo</translation>
    </message>
    <message>
      <source>Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.</source>
      <translation>Como _{year}{month}{day} o .{year}{doy}.{hour}; los elementos son year, month, day, doy (día del año), hour y minute; * representa cualquier texto. Vacío: las formas habituales y, si no, el eje temporal de los archivos.</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Significado de las marcas temporales</translation>
    </message>
    <message>
      <source>For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.</source>
      <translation>Con pasos de menos de un día: qué significa la marca temporal. accumulated: sumas desde las 00 UTC, de modo que el valor de las 00 UTC pertenece al día anterior. auto: según los límites de los archivos y, si no, según el producto.</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Valor ausente</translation>
    </message>
    <message>
      <source>Marks missing values that the files do not declare.</source>
      <translation>Marca los valores ausentes que los archivos no declaran.</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Reglas de calidad</translation>
    </message>
    <message>
      <source>Conditions that good values meet, instead of the product's rules: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Flags are variables beside the values; semicolons stand between rules.</source>
      <translation>Condiciones que cumplen los valores buenos, en lugar de las reglas del producto: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Los indicadores son variables junto a los valores; las reglas se separan con punto y coma.</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>Añadir a la salida</translation>
    </message>
    <message>
      <source>Adds the steps of new files to an existing output, whose last day is read again; with START, all days from there on. If the run fails, the output is not changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Añade los pasos de archivos nuevos a una salida existente, cuyo último día se vuelve a leer; con START, todos los días desde esa fecha. La salida se conserva completa; Zarr (.zarr) crece, otros formatos se reescriben.</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Cubo</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr), con una banda por día. La capa se anima con el controlador temporal.</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>Pasos de tiempo</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>Importar estaciones</translation>
    </message>
    <message>
      <source>Reads ISMN downloads, text tables, spreadsheets or layers into a station layer and a table of observations.</source>
      <translation>Lee descargas de ISMN, tablas de texto, hojas de cálculo o capas, y crea una capa de estaciones y una tabla de observaciones.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Las descargas de ISMN se leen tal como llegan, en zip o en una carpeta descomprimida, en ambas disposiciones (CEOP y
header-values). El identificador de una estación es &lt;i&gt;network_station&lt;/i&gt; según los archivos, como SCAN_Silver_Sword: el mismo
para la humedad del suelo y la lluvia, sea cual sea el resto de la descarga. Se toma un sensor si el punto medio de sus profundidades está
entre &lt;i&gt;Profundidad desde&lt;/i&gt; y &lt;i&gt;Profundidad hasta&lt;/i&gt;: de 0 a 0.1 m toma sensores a 5 y 10 cm, capas de 0–5 cm y sondas de rayos
cósmicos de 0–17 cm; de varias profundidades en una estación se toma la menor, y si hay varios sensores a esa profundidad se
promedian en cada instante. Solo se conservan los valores cuyos indicadores son todos G. Las profundidades no se aplican a la lluvia, la temperatura del aire ni la nieve. Las tablas pueden ser largas (una fila por estación e instante) o anchas (una columna por estación), con cualquier separador;
las columnas se reconocen por sus encabezados, y el registro las enumera. Un archivo sin columna de
estaciones es una sola estación, con el nombre del archivo; una carpeta o un zip de tales archivos se lee completo. Las coordenadas pueden estar en la
tabla o en una tabla propia.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Tiempo.&lt;/b&gt; Todas las horas son UTC. Un día D abarca 00:00–23:59, o empieza a la hora de &lt;i&gt;Inicio del día&lt;/i&gt;, como la de
pluviómetros leídos a las 08:00 o la de la hora local de un país: la humedad del suelo y la temperatura son la media de lo medido en ese intervalo,
la lluvia es la suma de lo caído en él, si se conoce al menos la mitad de los pasos del día. &lt;i&gt;Hora del valor&lt;/i&gt; toma
el valor de una hora en lugar de la media, lo que más conviene a SM2RAIN: este calcula la lluvia a partir del cambio de la humedad del suelo entre dos instantes, que las medias suavizan. La hora de un valor diario es la del inicio de su día, como en los cubos. ISMN marca la lluvia con
el final de la hora en que cayó, de modo que el valor marcado 00:00 pertenece al día anterior; en las tablas se supone que la marca es el
inicio (véase &lt;i&gt;Marca temporal de la lluvia&lt;/i&gt;). Los valores originales (native) conservan las marcas de los archivos. Las marcas como
2015-04-01T00:00+08:00 contienen su zona horaria; las demás son UTC, salvo que se indique &lt;i&gt;Tabla: zona horaria&lt;/i&gt; u &lt;i&gt;horas de adelanto respecto a UTC&lt;/i&gt;. Los valores diarios en hora local quedan como están, y el registro y &lt;code&gt;day_start&lt;/code&gt; en la
capa de estaciones indican cuándo empiezan sus días.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³, saturación 0–1, lluvia y evaporación en mm por paso, temperatura en °C, nieve en mm,
succión en kPa. Las unidades en los encabezados de las tablas, como rain (inch), se convierten; los porcentajes y los kelvin se reconocen, con un
aviso.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Lo descartado se cuenta en el registro y en la capa de estaciones; léalo antes de fiarse de una media.
Números como -999 o 9999 son valores ausentes, y T (traza) en tablas de lluvia es 0. Algunas redes dan las horas secas
como ausentes (DWD en ISMN); el registro indica dónde es probable.
En fechas como 03/04/2015 nunca se adivinan el día y el mes: si las filas no permiten distinguirlos, indique
&lt;i&gt;Tabla: formato de tiempo&lt;/i&gt;. La media de dos sensores da un salto cuando uno de ellos falla. Las tablas de texto y las hojas de cálculo no contienen
puntos: escriba las estaciones como GeoPackage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Ejecútelo una vez para la humedad del suelo y otra para la lluvia; &lt;i&gt;Calibrar SM2RAIN en estaciones&lt;/i&gt; usa ambas
tablas. &lt;i&gt;Muestrear cubos en estaciones&lt;/i&gt;, &lt;i&gt;Entrenar la fusión de humedad del suelo&lt;/i&gt; y &lt;i&gt;Validar con estaciones&lt;/i&gt; usan
la capa y la tabla; land_cover y climate pueden ser las clases de la validación.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network,
https://doi.org/10.5194/hess-25-5749-2021; indicadores: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. Los datos de ISMN
no se pueden ceder a terceros; cite las redes que utilice.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>Descarga de ISMN o tabla de observaciones</translation>
    </message>
    <message>
      <source>A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, GeoPackage; or time series at stations in NetCDF (CF conventions). A folder is given by typing its path, or by picking the Metadata.xml in it.</source>
      <translation>Un archivo zip o .stm de ISMN, o una tabla: texto (.csv, .txt, también .gz o varios en un zip), hoja de cálculo, GeoPackage; o series temporales de estaciones en NetCDF (convenciones CF). Para una carpeta, escriba su ruta o elija el archivo Metadata.xml que contiene.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>auto: ISMN where there are .stm files, else a table.</source>
      <translation>auto: ISMN si hay archivos .stm; si no, una tabla.</translation>
    </message>
    <message>
      <source>The variable to read. All temperatures are written to a column named temperature.</source>
      <translation>Qué se toma. Todas las temperaturas van a una columna llamada temperature.</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Profundidad desde (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the smallest depth of their middle.</source>
      <translation>Para sensores de suelo: la profundidad mínima de su punto medio.</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Profundidad hasta (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the greatest depth of their middle.</source>
      <translation>Para sensores de suelo: la profundidad máxima de su punto medio.</translation>
    </message>
    <message>
      <source>daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.</source>
      <translation>daily: medias o sumas de días, en UTC salvo que DAY_START indique otra cosa; native: los valores sin cambios.</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Indicadores de calidad</translation>
    </message>
    <message>
      <source>good: only values whose flags are all G; all: values with any flags.</source>
      <translation>good: solo los valores cuyos indicadores son todos G; all: los valores con cualquier indicador.</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Profundidades</translation>
    </message>
    <message>
      <source>Of several depths at a station: the shallowest, or the mean of all.</source>
      <translation>De varias profundidades en una estación: la menor, o la media de todas.</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Marca temporal de la lluvia</translation>
    </message>
    <message>
      <source>Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in ISMN files of sub-daily steps, else the start.</source>
      <translation>Si las horas son el inicio o el final del paso en que cayó la lluvia, para las sumas diarias. auto: el final en archivos de ISMN con pasos de menos de un día; si no, el inicio.</translation>
    </message>
    <message>
      <source>Files that cannot be read</source>
      <translation>Archivos que no se pueden leer</translation>
    </message>
    <message>
      <source>skip: leave it out and say so; stop: end with an error at the first.</source>
      <translation>skip: se omite y se indica; stop: termina con un error en el primer caso.</translation>
    </message>
    <message>
      <source>When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.</source>
      <translation>Cuándo empiezan los días: horas desde las 00 UTC (8 para 08:00 UTC, -8 para la medianoche en China), o una zona horaria por su nombre (Asia/Shanghai). Vacío: 00 UTC, pero los valores diarios en hora local conservan sus días.</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Hora del valor</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which are summed. Empty: the mean.</source>
      <translation>Horas después del inicio del día, como 0: los días toman el valor más próximo a esa hora, a menos de medio paso, en lugar de su media; los días sin tal valor se omiten. No se aplica a la lluvia ni a la evaporación, que se suman. Vacío: la media.</translation>
    </message>
    <message>
      <source>Share of a day's steps (0 to 1) that must have values; otherwise the day has none.</source>
      <translation>Fracción de los pasos de un día que deben conocerse para obtener un valor diario.</translation>
    </message>
    <message>
      <source>First time that is read, UTC. Empty: from the first value.</source>
      <translation>Primer instante que se toma, UTC. Vacío: todo lo disponible.</translation>
    </message>
    <message>
      <source>Last time that is read, UTC; a date without a time includes the whole day. Empty: to the last value.</source>
      <translation>Último instante, UTC; la medianoche representa el día entero. Vacío: todo lo disponible.</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Tabla: columna de estación</translation>
    </message>
    <message>
      <source>The column with the name of the station. Empty: recognised by its heading, such as id.</source>
      <translation>Da nombre a la estación. Vacío: se reconoce por su encabezado, como id.</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Tabla: columna de tiempo</translation>
    </message>
    <message>
      <source>Date and time. Empty: recognised, also where year, month and day are apart.</source>
      <translation>Fecha y hora. Vacío: se reconoce, también si año, mes y día están separados.</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Tabla: columna de valor</translation>
    </message>
    <message>
      <source>Holds the variable. Empty: recognised by its heading, such as vwc.</source>
      <translation>Contiene la variable. Vacío: se reconoce por su encabezado, como vwc.</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Tabla: columna de indicador de calidad</translation>
    </message>
    <message>
      <source>ISMN's flags, of which G is good. Empty: recognised by its heading.</source>
      <translation>Los indicadores de ISMN, de los que G es bueno. Vacío: se reconoce por su encabezado.</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Tabla: formato de tiempo</translation>
    </message>
    <message>
      <source>In the notation of strptime, such as %d/%m/%Y %H:%M. Empty: recognised.</source>
      <translation>Como en strptime, por ejemplo %d/%m/%Y %H:%M. Vacío: se reconoce.</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Tabla: separador</translation>
    </message>
    <message>
      <source>A character, or the word tab or space. Empty: recognised.</source>
      <translation>Un carácter, o la palabra tab o space. Vacío: se detecta.</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Tabla: disposición</translation>
    </message>
    <message>
      <source>long: a row for each station and time; wide: a column for each station.</source>
      <translation>long: una fila por estación e instante; wide: una columna por estación.</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Tabla: unidades</translation>
    </message>
    <message>
      <source>Units of the values; auto recognises and converts percent and kelvin, with a warning.</source>
      <translation>Unidades de los valores; auto reconoce y convierte porcentajes y kelvin, con un aviso.</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Tabla: zona horaria</translation>
    </message>
    <message>
      <source>The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. Empty: UTC, or what UTC_OFFSET says.</source>
      <translation>La zona de las horas de la tabla por su nombre, como Asia/Shanghai o America/Denver, con su horario de verano. Vacío: UTC, o lo que indique UTC_OFFSET.</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Tabla: horas de adelanto respecto a UTC</translation>
    </message>
    <message>
      <source>Of the table's times: 8 for Chinese time, -7 for Arizona.</source>
      <translation>De las horas de la tabla: 8 para la hora de China, -7 para Arizona.</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Tabla: coordenadas de las estaciones</translation>
    </message>
    <message>
      <source>A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.</source>
      <translation>Una tabla o capa de puntos aparte con identificadores y coordenadas. «Gage 12» encuentra la estación 12.</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Tabla: columna de estación de las coordenadas</translation>
    </message>
    <message>
      <source>The column with the name of the station in the table of coordinates. Empty: recognised by its heading.</source>
      <translation>Da nombre a la estación en la tabla de coordenadas. Vacío: se reconoce por su encabezado.</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Tabla: SRC de las coordenadas</translation>
    </message>
    <message>
      <source>Of x and y in tables; point layers have their own.</source>
      <translation>De x e y en las tablas; las capas de puntos tienen el suyo.</translation>
    </message>
    <message>
      <source>Points with the properties of each station and the number of values dropped there, best as GeoPackage.</source>
      <translation>Puntos con lo que se sabe de cada estación y lo que se descartó en ella; GeoPackage los conserva como puntos.</translation>
    </message>
    <message>
      <source>A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.</source>
      <translation>Una tabla en formato largo: station_id, time, la variable y la fracción del día o el número de sensores.</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Estaciones y observaciones (NetCDF)</translation>
    </message>
    <message>
      <source>Stations and observations in one file (.nc), as time series of the CF conventions, for other programs; Import stations reads it again.</source>
      <translation>Estaciones y observaciones en un solo archivo (.nc), como series temporales de las convenciones CF, para otros programas; Importar estaciones lo vuelve a leer.</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>Estaciones leídas</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>Instalar paquetes de Python</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not include.</source>
      <translation>Instala, actualiza o elimina los paquetes de Python que SM2R necesita y que QGIS no incluye.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; El pip del Python de QGIS busca versiones compatibles con los paquetes de QGIS y las muestra. Solo si se marca &lt;i&gt;Descargar e instalar&lt;/i&gt; se obtienen del Python Package Index, unos 150 MB, y se
guardan en la carpeta &lt;code&gt;python/sm2r-packages&lt;/code&gt; de su perfil. QGIS busca allí en último lugar, de modo que no se reemplaza nada que usen QGIS
u otro complemento. Ejecútelo de nuevo para actualizar; marque &lt;i&gt;Eliminar lo instalado&lt;/i&gt; para borrar la carpeta.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Resultado.&lt;/b&gt; Una página con paquetes y versiones, números sin unidades. La salida &lt;code&gt;OK&lt;/code&gt; es verdadera
si &lt;i&gt;Comprobar el entorno&lt;/i&gt; no encuentra problemas tras una instalación, o si la carpeta ya no existe tras una eliminación. Un error o una
cancelación dejan la carpeta como estaba.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; En Linux, rasterio y netCDF4 se obtienen de la distribución, nunca de aquí; lo que falta se
indica primero. Las redes con proxy necesitan los ajustes del propio pip (&lt;code&gt;PIP_PROXY&lt;/code&gt;). Después de una actualización, reinicie QGIS.
Cada perfil y cada versión de Python tienen su propia carpeta. El tamaño de &lt;code&gt;networks&lt;/code&gt; (PyTorch) puede ser de varios
GB.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Comprobar el entorno&lt;/i&gt; y después &lt;i&gt;Crear cuenca de ejemplo&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; El método que implementa SM2R: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Descargar e instalar</translation>
    </message>
    <message>
      <source>Without it, the packages that would be installed are listed, and nothing is changed.</source>
      <translation>Sin marcarlo, se muestra lo que se instalaría y no se cambia nada.</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Paquetes opcionales</translation>
    </message>
    <message>
      <source>training: for training trees; networks: for training networks (PyTorch); zarr: cubes as Zarr folders; cluster: computing on a dask cluster; bufr: importing ASCAT in BUFR. Those that are installed stay.</source>
      <translation>training: entrenamiento de árboles; networks: entrenamiento de redes (PyTorch); zarr: cubos como carpetas Zarr; cluster: cálculo en un clúster dask; bufr: importación de ASCAT en BUFR. Los que ya están instalados se conservan.</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Eliminar lo instalado</translation>
    </message>
    <message>
      <source>Deletes the folder with all packages that were installed for this profile, and installs nothing.</source>
      <translation>Borra la carpeta con todo lo instalado para este perfil; en ese caso no se instala nada.</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages, versions, the folder and its size.</source>
      <translation>Una página que se abre en cualquier navegador sin conexión a la red: paquetes, versiones, la carpeta y su tamaño.</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>Invertir la humedad del suelo</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>Convierte un cubo de humedad del suelo en lluvia, con los parámetros de una calibración anterior.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN, la inversión del balance hídrico del suelo: lluvia = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). El filtro,
los límites de la normalización y la regla del paso son los guardados con los parámetros, de modo que una serie posterior queda en la misma escala, sean cuales sean sus propios extremos. Donde nieva o hiela no se puede calcular la lluvia a partir de la humedad del suelo, y se toma
el valor de un producto de respaldo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Motivos.&lt;/b&gt; Un segundo cubo indica para cada valor si está calculado, sustituido con nieve, ausente (y por qué) o saturado: la humedad del suelo está en su límite superior, y la lluvia puede estar subestimada.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Errores.&lt;/b&gt; Los límites (LOWER, UPPER) y la probabilidad de un paso húmedo proceden de la calibración: de la lluvia caída cuando la estimación era igual de grande, con el mismo intervalo entre pasos del satélite y en la misma estación del año. El indicador es 1, aceptable, si los pasos del satélite
están separados más de dos pasos de tiempo, la R de la calibración es menor que 0.5 o los parámetros son de un píxel vecino; 2, mala, si R es
menor que 0.3, el suelo está saturado o se toma un valor de respaldo con nieve; 3 si no hay valor. Los errores de la lluvia de referencia cuentan como errores de la humedad del suelo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Modelo de lluvia.&lt;/b&gt; Con MODEL, la lluvia es una media ponderada de la de SM2RAIN y la de un modelo de &lt;i&gt;Entrenar un modelo de lluvia&lt;/i&gt;,
donde SM2RAIN da lluvia; los motivos no cambian. La lluvia de un modelo con latencia se usa sola, en los pasos de tiempo
para los que dispone de pasos del satélite que puede usar. Con el modelo, los límites, la probabilidad y el indicador se calculan a partir de los errores de la lluvia mezclada en la
validación cruzada del entrenamiento. La humedad del suelo debe ser del producto y la magnitud del entrenamiento. La hora de la
observación de los parámetros, u OBSERVATION_HOUR, se aplica a ambos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Inicio posterior.&lt;/b&gt; START solo acorta el resultado: el filtro lee también los meses anteriores, de modo que los
valores son los de una ejecución con la serie completa.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo como en la calibración; lluvia y evaporación en mm por paso de tiempo; temperatura en °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; El paso de tiempo debe ser el de la calibración, y todos los rásteres deben tener la misma cuadrícula. El último paso no tiene
lluvia, porque no le sigue ningún paso (el primero, si la lluvia lleva la marca temporal del fin). Sin temperatura ni nieve,
el suelo helado se confunde con suelo que se seca.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; La capa se anima con el controlador temporal. &lt;i&gt;Validar con estaciones&lt;/i&gt; y &lt;i&gt;Comparar dos
cubos&lt;/i&gt; evalúan la lluvia con pluviómetros o productos que no se usaron en la calibración, o en otro periodo.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; filtro exponencial: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filtro que se acorta en suelo húmedo: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, in the units of the calibration.</source>
      <translation>Un cubo, con una banda por paso de tiempo, en las unidades de la calibración.</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN, or any raster on the same grid with the bands z, a, b, s_min and s_max.</source>
      <translation>El ráster que creó Calibrar SM2RAIN, o cualquiera con la misma cuadrícula y las bandas z, a, b, s_min y s_max.</translation>
    </message>
    <message>
      <source>A cube, °C; below the snow threshold the fallback's value is taken. On the same grid and time step.</source>
      <translation>Un cubo, en °C; por debajo del umbral de nieve se toma el valor de respaldo. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>Lluvia de respaldo</translation>
    </message>
    <message>
      <source>A cube, mm per step, taken in snow and frost. Empty: missing there. On the same grid and time step.</source>
      <translation>Un cubo, en mm por paso, que se usa con nieve y heladas. Vacío: en esos pasos no hay valor. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>A cube, mm per step; needed if K was calibrated. On the same grid and time step.</source>
      <translation>Un cubo, en mm por paso; necesario si se calibró K. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Dispersión de la humedad del suelo</translation>
    </message>
    <message>
      <source>A cube of the standard error of soil moisture, in its units, such as the spread of Bayesian model averaging. It widens the bounds where it is large. On the same grid and time step.</source>
      <translation>Un cubo del error estándar de la humedad del suelo, en las unidades de esta, como la dispersión del promedio bayesiano de modelos. Donde es grande, amplía los límites. Con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Rain model</source>
      <translation>Modelo de lluvia</translation>
    </message>
    <message>
      <source>A file of Train rain model. Its rain is mixed with that of SM2RAIN, or used alone if the model was trained with a latency. Empty: SM2RAIN alone.</source>
      <translation>Un archivo de Entrenar un modelo de lluvia. Su lluvia se mezcla con la de SM2RAIN, o se usa sola si el modelo se entrenó con latencia. Vacío: solo SM2RAIN.</translation>
    </message>
    <message>
      <source>Weight of the model</source>
      <translation>Peso del modelo</translation>
    </message>
    <message>
      <source>Weight of the model in the mixed rain: 1 for the model alone, 0 for SM2RAIN alone. Empty: the weight with the smallest error in training; bounds, probability and quality flag are available only with it.</source>
      <translation>Peso del modelo en la lluvia mezclada: 1 solo el modelo, 0 solo SM2RAIN. Vacío: el peso con el menor error en el entrenamiento; solo con él se dan límites, probabilidad e indicador de calidad.</translation>
    </message>
    <message>
      <source>Static rasters of the model</source>
      <translation>Rásteres estáticos del modelo</translation>
    </message>
    <message>
      <source>The rasters with which the rain model was trained, on the same grid; they are identified by layer name. Empty if it was trained without any.</source>
      <translation>Los rásteres con los que se entrenó el modelo de lluvia, con la misma cuadrícula; se identifican por el nombre de la capa. Vacío si se entrenó sin ellos.</translation>
    </message>
    <message>
      <source>Start of the period to invert, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo que se invierte, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the period to invert, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo que se invierte, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version. By default as calibrated; change it only if you have a reason.</source>
      <translation>balance: lluvia a partir del balance hídrico completo. wetting: solo de los pasos en que el suelo se humedece, como en la primera versión de Matlab. Por defecto, como en la calibración; cámbielo solo por un motivo concreto.</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). By default as calibrated; change it only if you have a reason.</source>
      <translation>Indica si la lluvia de un intervalo lleva la marca temporal de su inicio o la de su fin. Con medias diarias de humedad del suelo, la lluvia del día D queda entre las medias de D y D+1 (start), o de D−1 y D (end). Por defecto, como en la calibración; cámbielo solo por un motivo concreto.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. By default as calibrated; change it only if you have a reason.</source>
      <translation>Horas desde la marca temporal de la humedad del suelo hasta su observación, de -24 a 48: 12 para medias diarias, 6 para un paso matutino del satélite. Incluye la hora a la que empiezan los días de lluvia y el tiempo que tarda el agua en llegar a la profundidad del sensor. Por defecto, como en la calibración; cámbielo solo por un motivo concreto.</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain. By default as calibrated; change it only if you have a reason. Empty: as calibrated.</source>
      <translation>Los cambios de la humedad del suelo normalizada (0 a 1) que no superen este valor se consideran ruido y no dan lluvia. Por defecto, como en la calibración; cámbielo solo por un motivo concreto. Vacío: como en la calibración.</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Probabilidades de los límites</translation>
    </message>
    <message>
      <source>Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either side.</source>
      <translation>Del límite inferior y del superior, cada una de 0 a 1: 0.05,0.95 deja fuera el 5 % de la lluvia verdadera a cada lado.</translation>
    </message>
    <message>
      <source>The probability of rain is that of more than this amount.</source>
      <translation>La probabilidad de lluvia es la de que se supere esta cantidad.</translation>
    </message>
    <message>
      <source>Adds the new steps to existing outputs, and computes the last ones again, which later overpasses may change; with START, all steps from there on. If the run fails, no output is changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Añade los pasos nuevos a salidas existentes y recalcula los últimos, que pueden cambiar con pasos posteriores del satélite; con START, todos los pasos desde esa fecha. Cada salida se conserva completa; Zarr (.zarr) crece, otros formatos se reescriben.</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motivos</translation>
    </message>
    <message>
      <source>A cube of codes: why each value is computed, replaced or missing.</source>
      <translation>Un cubo de códigos: por qué cada valor es calculado, sustituido o ausente.</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Límite inferior</translation>
    </message>
    <message>
      <source>A cube, mm per step: the lower of the two quantiles of rain.</source>
      <translation>Un cubo, en mm por paso: el menor de los dos cuantiles de la lluvia.</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Límite superior</translation>
    </message>
    <message>
      <source>A cube, mm per step: the upper of the two quantiles of rain.</source>
      <translation>Un cubo, en mm por paso: el mayor de los dos cuantiles de la lluvia.</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Probabilidad de lluvia</translation>
    </message>
    <message>
      <source>A cube, 0 to 1: the probability that a step is wet (WET_THRESHOLD).</source>
      <translation>Un cubo, de 0 a 1: la probabilidad de que un paso sea húmedo (WET_THRESHOLD).</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Indicador de calidad</translation>
    </message>
    <message>
      <source>A cube of codes: 0 good, 1 fair, 2 poor, 3 do not use.</source>
      <translation>Un cubo de códigos: 0 buena, 1 aceptable, 2 mala, 3 no usar.</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs.</source>
      <translation>Una página que se abre sin conexión a la red: mapas de lluvia, su media en el área, motivos por mes. Requiere una segunda lectura de las entradas.</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>Invertir la humedad del suelo en estaciones</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>Convierte la humedad del suelo de las estaciones en lluvia, con los parámetros de una calibración anterior.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN, la inversión del balance hídrico del suelo: lluvia = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). El filtro,
los límites de la normalización y la regla del paso son los guardados con los parámetros, de modo que una serie posterior queda en la misma escala, sean cuales sean sus propios extremos. Cada valor tiene un motivo: calculado, sustituido por el valor de respaldo con heladas, ausente
y por qué, o saturado, donde la humedad del suelo está en su límite superior y la lluvia puede estar subestimada.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Modelo de lluvia.&lt;/b&gt; Con MODEL, la lluvia es una media ponderada de la de SM2RAIN y la de un modelo de &lt;i&gt;Entrenar un modelo de lluvia&lt;/i&gt;
entrenado sin rásteres estáticos. Una tabla no indica de qué producto procede su humedad del suelo: use un modelo del mismo
producto, por ejemplo del satélite que se muestreó en las estaciones. Con humedad del suelo medida en estaciones, un modelo de un satélite es menos exacto
que SM2RAIN solo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo como en la calibración; lluvia y evaporación en mm por paso de tiempo; temperatura en °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; El paso de tiempo debe ser el de la calibración. El último paso no tiene lluvia, porque no le sigue ningún paso (el primero, si la lluvia lleva la marca temporal del fin). Las heladas y la nieve solo se detectan si se indica una temperatura.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Compare la lluvia con pluviómetros que no se usaron en la calibración, o en otro periodo.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; filtro exponencial: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filtro que se acorta en suelo húmedo: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN at stations; its field station_id contains the names of the stations.</source>
      <translation>La tabla que creó Calibrar SM2RAIN en estaciones; nombra las estaciones en el campo station_id.</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>Meteorología de las estaciones</translation>
    </message>
    <message>
      <source>A table in the same form, with the fields below. Empty: they are in the table of soil moisture.</source>
      <translation>Una tabla en el mismo formato, con los campos de abajo. Vacío: están en la tabla de humedad del suelo.</translation>
    </message>
    <message>
      <source>mm per step; needed if K was calibrated.</source>
      <translation>mm por paso; necesario si se calibró K.</translation>
    </message>
    <message>
      <source>°C; below the snow threshold the fallback's value is taken.</source>
      <translation>°C; por debajo del umbral de nieve se toma el valor de respaldo.</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Campo de lluvia de respaldo</translation>
    </message>
    <message>
      <source>mm per step, taken in snow and frost. Empty: missing there.</source>
      <translation>mm por paso, que se usa con nieve y heladas. Vacío: en esos pasos no hay valor.</translation>
    </message>
    <message>
      <source>A table with station_id, time, rainfall (mm per step), reason and reason_code; lower and upper bound, probability (0 to 1) and quality_flag (0 good to 3 do not use), if the parameters include errors.</source>
      <translation>Una tabla con station_id, time, rainfall (mm por paso), reason y reason_code; límites inferior y superior, probabilidad (0 a 1) y quality_flag (de 0 buena a 3 no usar), si los parámetros incluyen errores.</translation>
    </message>
    <message>
      <source>A page that opens without a network: rain by station, time series, reasons.</source>
      <translation>Una página que se abre sin conexión a la red: lluvia por estación, series temporales, motivos.</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>Valores de lluvia</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>Riego</translation>
    </message>
    <message>
      <source>Estimates irrigation of fields: the water in the rain of SM2RAIN that did not fall as rain.</source>
      <translation>Estima el riego de los campos: el agua en la lluvia de SM2RAIN que no cayó como lluvia.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN convierte en agua todo humedecimiento del suelo, sea por lluvia o por riego. En lugares sin riego
el algoritmo aprende cuántos mm da por cada mm de lluvia (la respuesta), y divide por ella. Lo que entonces supera a la lluvia en un campo, menos la mediana de este exceso en los 20 lugares sin riego más cercanos, es riego. En la fracción indicada de lugares sin riego, el ruido por sí solo queda por debajo del umbral; solo cuentan las estimaciones
por encima de él. Los lugares sin riego son cuadrados de píxeles del tamaño del campo, que ningún campo toca.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; mm en el periodo, y m³. Las semanas empiezan en lunes; las estaciones del año, en marzo, junio, septiembre y diciembre,
UTC. El riego de un año es el de las estaciones del año por encima del umbral.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Calibre SM2RAIN sin riego; si no, trata el riego como un error propio: excluya la lluvia de los píxeles regados y use POOL &lt;i&gt;region&lt;/i&gt; o &lt;i&gt;neighbours&lt;/i&gt;, o calibre con los meses sin riego. El agua que
escurre, se infiltra enseguida o se evapora antes del siguiente paso del satélite no se detecta: el riego por goteo no se ve y el riego por inundación solo en parte. Un
campo mucho menor que un píxel lo humedece según la fracción que ocupa. La lluvia que no recoge la referencia cuenta como riego, aunque solo en parte si
también la recibieron los lugares sin riego. La guía tiene una página sobre la fiabilidad de los resultados.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Observe las semanas en el informe: el riego aparece en semanas secas, los errores en las húmedas. &lt;i&gt;Series por
cuencas&lt;/i&gt; muestra la propia humedad del suelo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019),
https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Lluvia a partir de la humedad del suelo</translation>
    </message>
    <message>
      <source>The daily cube of Invert soil moisture, calibrated without irrigation.</source>
      <translation>El cubo de Invertir la humedad del suelo, diario y calibrado sin riego.</translation>
    </message>
    <message>
      <source>A cube that irrigation does not influence, such as of gauges or satellites, on the same grid and days.</source>
      <translation>Un cubo en el que no influye el riego, como el de pluviómetros o satélites, con la misma cuadrícula y los mismos días.</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Campos o cuencas</translation>
    </message>
    <message>
      <source>Polygons that may be irrigated, in any coordinate reference system. Give all of them: pixels that no polygon touches count as land without irrigation.</source>
      <translation>Polígonos que pueden estar regados, en cualquier sistema de referencia de coordenadas. Indíquelos todos: lo que ningún polígono toca se considera tierra sin riego.</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Campo de nombres</translation>
    </message>
    <message>
      <source>The field with the name of the polygon; features with the same name are one. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Da nombre al polígono; los objetos espaciales con el mismo nombre forman uno solo. Vacío: el campo name o, si no existe, el número de los objetos.</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Tierra sin riego</translation>
    </message>
    <message>
      <source>Polygons that are known not to be irrigated, such as pasture near the fields. Empty: all pixels that no field touches.</source>
      <translation>Polígonos que se sabe que no se riegan, como pastos cercanos a los campos. Vacío: todo lo que ningún campo toca.</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confianza</translation>
    </message>
    <message>
      <source>Share of places without irrigation whose estimates lie below the threshold (0 to 1).</source>
      <translation>Fracción de los lugares sin riego cuyas estimaciones quedan por debajo del umbral (0 a 1).</translation>
    </message>
    <message>
      <source>Share of a field's area, and of a period's days, that need values (0 to 1).</source>
      <translation>Fracción de la superficie de un campo, y de los días de un periodo, que debe tener valores (0 a 1).</translation>
    </message>
    <message>
      <source>For drawing places without irrigation, where there are more than 300 of one size.</source>
      <translation>Para el sorteo de lugares sin riego, si hay más de 300 de un mismo tamaño.</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Agua por período</translation>
    </message>
    <message>
      <source>A table with a row for each field and each week or season: rain from soil moisture and rain, irrigation, threshold (mm), whether it is above, volume (m³).</source>
      <translation>Una tabla con una fila por campo y por semana o estación del año: lluvia a partir de la humedad del suelo y lluvia, riego, umbral (mm), si lo supera, volumen (m³).</translation>
    </message>
    <message>
      <source>The polygons, coloured by irrigation per year.</source>
      <translation>Los polígonos, coloreados según el riego anual.</translation>
    </message>
    <message>
      <source>A page that opens without a network: a map, weeks of the most irrigated fields, tables by field and season.</source>
      <translation>Una página que se abre sin conexión a la red: un mapa, semanas de los campos más regados, tablas por campo y estación del año.</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>Campos regados</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>Mediana del umbral de una estación (mm)</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>Combinar lluvia</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>Combina la lluvia de satélites, reanálisis y humedad del suelo con pluviómetros en un producto diario.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; combina productos con pluviómetros del mismo día: todos los productos se combinan con pesos de 0
o más, obtenidos dejando fuera pluviómetros, y las diferencias que quedan en los pluviómetros se interpolan por kriging simple. Esto se hace con la lluvia y con su raíz cuadrada, y se combinan ambos resultados. Los pluviómetros pueden tener huecos. Lejos
de los pluviómetros queda la combinación de los productos, con pesos ajustados para esas distancias.&lt;br/&gt;
Sin pluviómetros: &lt;i&gt;triple_collocation&lt;/i&gt; pondera tres o más productos según su concordancia y descarta los que no tienen nada
en común con los demás; &lt;i&gt;least_squares&lt;/i&gt; los pondera con un cubo de referencia; &lt;i&gt;mean&lt;/i&gt; les da el mismo peso. Antes, los productos
se llevan a una misma media.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; sirve para días sin pluviómetros: árboles con boosting aprenden de los pluviómetros de otros días los errores de los productos; el modelo se
escribe y se aplica a productos posteriores con MODEL_INPUT.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Lluvia en mm por paso, distancias en km. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los pluviómetros que se usan no pueden validar el resultado: reserve algunos, o confíe en las métricas de los pluviómetros dejados
fuera que da el informe. Los días de los pluviómetros y de los productos deben empezar a la misma hora (DAY_START de &lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt; e &lt;i&gt;Importar
estaciones&lt;/i&gt;). Los intervalos contienen la fracción prevista del conjunto de los días, pero una fracción menor de los días de lluvia más intensa. Los productos basados en los mismos
sensores comparten errores, lo que engaña a la triple colocación. Sin pluviómetros, nada garantiza que la lluvia combinada sea
mejor que el mejor producto. Un modelo de &lt;i&gt;bias&lt;/i&gt; requiere un año o más de pluviómetros.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Validar con estaciones&lt;/i&gt; evalúa la lluvia combinada con pluviómetros reservados. La tabla de
pesos, indicada como WEIGHTS_INPUT, combina productos posteriores de la misma forma.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Kriging con productos: Chilès y Delfiner (2012), https://doi.org/10.1002/9781118136188. Pesos
sin pluviómetros: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Lluvia a partir de la humedad del suelo: Brocca et
al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Productos</translation>
    </message>
    <message>
      <source>Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Cubos de precipitación con la misma cuadrícula y el mismo paso de tiempo, en mm por paso. Las series pueden empezar y terminar en fechas distintas. Se identifican por el nombre del producto.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty for methods without gauges, which are evaluated by gauges that are given.</source>
      <translation>Una capa de puntos, en cualquier sistema de referencia de coordenadas. Puede quedar vacía con los métodos sin pluviómetros, que se evalúan con los pluviómetros que se indiquen.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty where the gauges may.</source>
      <translation>Una tabla en formato largo, con una fila por pluviómetro e instante, con las marcas temporales de los productos. Puede quedar vacía cuando pueden estarlo los pluviómetros.</translation>
    </message>
    <message>
      <source>krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.</source>
      <translation>krige: productos y pluviómetros del mismo día. bias: un modelo para días sin pluviómetros. Sin pluviómetros: triple_collocation: por concordancia; least_squares: con una referencia; mean: pesos iguales.</translation>
    </message>
    <message>
      <source>A rainfall cube on the products' grid, by which least_squares weighs them.</source>
      <translation>Un cubo de precipitación con la cuadrícula de los productos, con el que least_squares los pondera.</translation>
    </message>
    <message>
      <source>Rasters without time on the products' grid, such as elevation: weights of krige may change along them, and bias learns from them.</source>
      <translation>Rásteres sin tiempo con la cuadrícula de los productos, como la elevación: los pesos de krige pueden variar con ellos, y bias aprende de ellos.</translation>
    </message>
    <message>
      <source>A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its zeros on frozen ground are not reliable.</source>
      <translation>Un cubo en °C con la cuadrícula de los productos. Por debajo de 0 °C, la lluvia a partir de la humedad del suelo (SM2RAIN) se considera ausente: sus ceros en suelo helado no son fiables.</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta. Products are identified by name. Gauges, if given, only evaluate.</source>
      <translation>Una tabla de pesos escrita aquí, que se aplica tal cual, sea cual sea el método: campos member, weight, alpha, beta. Los productos se identifican por su nombre. Los pluviómetros, si se indican, solo sirven para evaluar.</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modelo de una ejecución anterior</translation>
    </message>
    <message>
      <source>A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.</source>
      <translation>Un modelo escrito aquí por bias, que se aplica tal cual, sea cual sea el método. Los pluviómetros, si se indican, solo sirven para evaluar.</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Umbral de lluvia</translation>
    </message>
    <message>
      <source>krige: pixels are dry as often as gauges are, so that light rain does not spread.</source>
      <translation>krige: los píxeles están secos con la misma frecuencia que los pluviómetros, para que la lluvia débil no se extienda.</translation>
    </message>
    <message>
      <source>Neighbouring days</source>
      <translation>Días vecinos</translation>
    </message>
    <message>
      <source>krige: products of the day before and after count as well, which repairs products whose days are shifted.</source>
      <translation>krige: también cuentan los productos del día anterior y del siguiente, lo que corrige productos con los días desplazados.</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Conjunto</translation>
    </message>
    <message>
      <source>krige: a third of the result comes from a random forest on neighbouring gauges. Slow on large cubes; with few gauges it rarely helps.</source>
      <translation>krige: un tercio del resultado procede de un bosque aleatorio sobre los pluviómetros vecinos. Lento con cubos grandes; con pocos pluviómetros rara vez ayuda.</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Distancia máxima a un pluviómetro (km)</translation>
    </message>
    <message>
      <source>krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' combination.</source>
      <translation>krige: los píxeles más alejados de todos los pluviómetros quedan vacíos. 0: sin límite; los píxeles lejanos reciben la combinación de los productos.</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.</source>
      <translation>Dos números entre 0 y 1, para el límite inferior y el superior: 0.05,0.95 abarca el 90 %.</translation>
    </message>
    <message>
      <source>For the trees of bias and of the ensemble; the same seed gives the same result.</source>
      <translation>Para los árboles de bias y del conjunto; la misma semilla da el mismo resultado.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, products are merged by their agreement; a single one is written as it is.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin pluviómetros, los productos se combinan según su concordancia; si hay uno solo, se escribe sin cambios.</translation>
    </message>
    <message>
      <source>mm per step, as the products' steps are.</source>
      <translation>mm por paso, con los pasos de los productos.</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Lluvia combinada</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>El primero de los cuantiles, un cubo en mm por paso. Necesita pluviómetros.</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>El segundo de los cuantiles, un cubo en mm por paso. Necesita pluviómetros.</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Proporciones</translation>
    </message>
    <message>
      <source>krige: what each product and the gauges contribute on average, a band each; their sum is 1.</source>
      <translation>krige: lo que cada producto y los pluviómetros aportan en promedio, con una banda para cada uno; suman 1.</translation>
    </message>
    <message>
      <source>A table with a row for each product: weight, factor (beta) and its scores at gauges.</source>
      <translation>Una tabla con una fila por producto: peso, factor (beta) y sus métricas en los pluviómetros.</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>bias: an ONNX file with the model's card inside, for MODEL_INPUT.</source>
      <translation>bias: un archivo ONNX con la ficha del modelo incluida, para MODEL_INPUT.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores at gauges left out against each product and inverse distances, gauges that look wrong, weights, maps.</source>
      <translation>Una página que se abre sin conexión a la red: métricas en los pluviómetros dejados fuera frente a cada producto y al inverso de la distancia, pluviómetros sospechosos, pesos, mapas.</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>R en los pluviómetros</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>RMSE en los pluviómetros (mm)</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>Mapas mensuales</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>Crea mapas mensuales o anuales de un cubo, en una página y como diseño de impresión.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; La lluvia y la evaporación se suman por mes, año o número de días; todo lo demás se promedia. Un periodo cuenta si un número suficiente de sus días tiene valores; una suma con huecos se escala al periodo completo. El informe muestra los
mapas uno junto a otro con una misma escala, con el contorno de la cuenca y las estaciones, y la media de la cuenca. El diseño de impresión
es un atlas con una página por periodo, cuyo título y mapa cambian con él.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Las del cubo; la lluvia en mm por periodo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los meses de un producto con muchos huecos son inciertos: aumente la cobertura mínima para excluirlos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Abra el proyecto del diseño de impresión, elija el diseño en el menú Proyecto › Composiciones y, en su ventana,
Atlas › Exportar atlas como PDF.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Mapas como las figuras 7 y 9 a 11 de Remote Sens. 2022, 14, 5355,
https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall, soil moisture or any other cube.</source>
      <translation>Precipitación, humedad del suelo o cualquier otro cubo.</translation>
    </message>
    <message>
      <source>Polygons: drawn as an outline on each map, and averaged over.</source>
      <translation>Polígonos: se dibujan como contorno en cada mapa y delimitan la media.</translation>
    </message>
    <message>
      <source>Points, drawn on each map.</source>
      <translation>Puntos que se dibujan en cada mapa.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>monthly, annual, or days: the number given below.</source>
      <translation>monthly, annual o days: el número indicado abajo.</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Días de un periodo</translation>
    </message>
    <message>
      <source>Used where the period is days, counted from the first day of the cube.</source>
      <translation>Se usa si el periodo es days, contado desde el primer día del cubo.</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Estadístico</translation>
    </message>
    <message>
      <source>auto: sums of rain and evaporation, means of all else.</source>
      <translation>auto: sumas de la lluvia y la evaporación, medias de todo lo demás.</translation>
    </message>
    <message>
      <source>Share of a period that must have values; otherwise the period is missing.</source>
      <translation>Fracción de un periodo que debe tener valores; si no se alcanza, el periodo queda sin valor.</translation>
    </message>
    <message>
      <source>The field with the name of the station, which the maps show.</source>
      <translation>Da nombre a las estaciones; las capas de los mapas lo muestran.</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Mapas de los periodos</translation>
    </message>
    <message>
      <source>A cube with a band for each period.</source>
      <translation>Un cubo con una banda por periodo.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the maps side by side, and the mean over the basin.</source>
      <translation>Una página que se abre sin conexión a la red: los mapas uno junto a otro y la media de la cuenca.</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Diseño de impresión</translation>
    </message>
    <message>
      <source>A project with a print layout: an atlas with a page for each period.</source>
      <translation>Un proyecto con un diseño de impresión: un atlas con una página por periodo.</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Periodos</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>Remuestrear a otra cuadrícula</translation>
    </message>
    <message>
      <source>Converts a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Lleva un cubo, o un ráster estático, a otra cuadrícula y a pasos diarios o mensuales.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Primero el tiempo, después el espacio. &lt;i&gt;conservative&lt;/i&gt; es la media en el píxel nuevo ponderada por superficie sobre el
elipsoide, sin los píxeles ausentes: se conservan las sumas sobre un área. Es exacta dentro de un mismo SRC y siempre que los píxeles siguen meridianos y paralelos (grados, EASE-Grid 2.0, Mercator); entre otros (UTM, cuadrículas polares), los bordes de los píxeles son exactos hasta una milésima de su longitud. &lt;i&gt;bilinear&lt;/i&gt; interpola entre los centros de los
píxeles, con un triángulo tan ancho como el píxel nuevo si este es mayor; &lt;i&gt;nearest&lt;/i&gt; toma el valor en el nuevo
centro. Las longitudes de 0 a 360 y de −180 a 180 se pueden combinar. Los días empiezan a las 00 UTC, o a la hora DAY_START, como la de
pluviómetros que se leen a las 08:00 o la de la hora local de un país; los meses se forman con estos días. Un paso que abarca el inicio
de un día, como el de 22:30 a 01:30, se reparte entre ambos días según el tiempo. HOUR toma el valor de una hora en
lugar de la media del día, lo que más conviene a SM2RAIN: este calcula la lluvia a partir del cambio de la humedad del suelo entre dos instantes, que las medias suavizan. La marca temporal de un día es su inicio.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Cuadrícula.&lt;/b&gt; La de REFERENCE; o EXTENT, RESOLUTION y CRS, cada uno como en la entrada si está vacío. Con EXTENT
y RESOLUTION, los bordes se amplían hasta múltiplos de la resolución, para que encajen entre sí todos los cubos de una misma
resolución. Solo EXTENT recorta según los píxeles de la propia entrada; solo RESOLUTION cuenta desde su esquina superior izquierda. Sin ninguno
de ellos, solo cambian el tiempo y la máscara.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; RESOLUTION se mide en unidades del SRC: grados para EPSG:4326, metros para EASE-Grid. Se conservan las unidades
del cubo; la precipitación se da en mm por paso del resultado.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; La media de códigos, como las clases de cobertura del suelo, no tiene sentido: elija &lt;i&gt;nearest&lt;/i&gt;. Este método omite
la mayoría de los píxeles si los nuevos son mayores. Ningún método añade detalle a un producto grueso. Un paso empieza en su marca temporal: un cubo diario con marca al mediodía se repartiría entre dos días, así que asígnele antes las horas correctas (&lt;i&gt;Asignar
tiempo&lt;/i&gt;). Los días que empiezan a una hora no se pueden formar con días que empiezan a otra, solo con pasos más cortos. Una suma diaria o
mensual con huecos se escala al paso completo; MIN_COVERAGE 1 conserva solo los pasos completos. Los resultados difieren de los de GDAL, que da el mismo peso a todas las filas de una cuadrícula en grados y no da un valor bilineal si falta el píxel más cercano.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Fusionar la humedad del suelo&lt;/i&gt;, &lt;i&gt;Combinar por promedio bayesiano de modelos&lt;/i&gt;, &lt;i&gt;Calibrar SM2RAIN&lt;/i&gt;,
&lt;i&gt;Triple colocación&lt;/i&gt; y &lt;i&gt;Comparar dos cubos&lt;/i&gt; requieren cubos con la misma cuadrícula y el mismo paso de tiempo.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, sobre
el remuestreo conservativo; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, sobre EASE-Grid 2.0.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Cubo o ráster estático</translation>
    </message>
    <message>
      <source>A cube, one band for each time step. A raster without times (elevation, land cover) is taken as static bands if its time step is kept.</source>
      <translation>Un cubo, con una banda por paso de tiempo. Un ráster sin tiempos (elevación, cobertura del suelo) se trata como bandas estáticas si se conserva su paso de tiempo.</translation>
    </message>
    <message>
      <source>conservative: mean by area, for rain, soil moisture, elevation. bilinear: smooth, for finer grids. nearest: for classes.</source>
      <translation>conservative: media por área, para lluvia, humedad del suelo, elevación. bilinear: suave, para cuadrículas más finas. nearest: para clases.</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Cuadrícula de este ráster</translation>
    </message>
    <message>
      <source>Any raster on the grid wanted; its times and values are ignored. Empty: extent, resolution and CRS below.</source>
      <translation>Cualquier ráster con la cuadrícula deseada; sus tiempos y valores no se tienen en cuenta. Vacío: extensión, resolución y SRC de abajo.</translation>
    </message>
    <message>
      <source>Of the result; edges move outwards to whole pixels. Empty: that of the input.</source>
      <translation>Del resultado; los bordes se amplían hasta píxeles enteros. Vacío: la de la entrada.</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Resolución</translation>
    </message>
    <message>
      <source>Size of the square pixels in units of the CRS, such as 0.25 degrees. Empty: as fine as the input.</source>
      <translation>Tamaño de los píxeles cuadrados en unidades del SRC, como 0.25 grados. Vacío: tan fina como la entrada.</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Sistema de referencia de coordenadas</translation>
    </message>
    <message>
      <source>Of the result, such as EPSG:4326 or EPSG:6933 (EASE-Grid 2.0). Empty: that of the input.</source>
      <translation>Del resultado, como EPSG:4326 o EPSG:6933 (EASE-Grid 2.0). Vacío: el de la entrada.</translation>
    </message>
    <message>
      <source>keep: the steps of the input. daily: days. monthly: calendar months. Steps only get longer.</source>
      <translation>keep: los pasos de la entrada. daily: días. monthly: meses naturales. Los pasos solo pueden alargarse.</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Estadístico de días y meses</translation>
    </message>
    <message>
      <source>auto: the sum of rainfall and evaporation per step, the mean of all else. Sums with gaps are scaled to the whole step.</source>
      <translation>auto: la suma por paso de la precipitación y la evaporación, la media de todo lo demás. Las sumas con huecos se escalan al paso completo.</translation>
    </message>
    <message>
      <source>Start of the days that are made: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: as the cube says, else 00 UTC.</source>
      <translation>Inicio de los días que se forman: horas desde las 00 UTC (8 para 08:00 UTC, -8 para la medianoche en China), o una zona horaria por su nombre (Asia/Shanghai). Vacío: lo que indique el cubo; si no indica nada, 00 UTC.</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean, and are missing without such a value. Empty: the mean.</source>
      <translation>Horas después del inicio del día, como 0: los días toman el valor más próximo a esa hora, a menos de medio paso, en lugar de su media, y quedan sin valor si no lo hay. Vacío: la media.</translation>
    </message>
    <message>
      <source>Share of a new pixel's area, and of a day or month, that must have values (0 to 1); otherwise the result is missing there. 0: any value is enough. 1: no gaps.</source>
      <translation>Fracción de la superficie de un píxel nuevo, y de un día o mes, que debe tener valores (0 a 1); si no se alcanza, el resultado queda sin valor. 0: basta cualquier valor. 1: sin huecos.</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, in any CRS: pixels that none of them touches become missing.</source>
      <translation>Polígonos, como una cuenca, en cualquier SRC: los píxeles que ninguno de ellos toca quedan sin valor.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without an input there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin una entrada no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Remuestreado</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Muestrear cubos en estaciones</translation>
    </message>
    <message>
      <source>Reads satellite and model products at stations into one table, with a column for each product.</source>
      <translation>Lee productos de satélite y de modelos en las estaciones, en una sola tabla con una columna por producto.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Cada estación recibe la serie del píxel que la contiene, o una interpolada entre los cuatro píxeles
que la rodean. Los cubos pueden tener cuadrículas, sistemas de referencia de coordenadas y pasos de tiempo diferentes: la tabla tiene una fila por
estación y por cada marca temporal de cualquiera de ellos. Solo se leen las partes de los archivos con estaciones. Las mediciones de una
segunda tabla pueden colocarse junto a los productos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Los valores son los de los cubos, sin cambios. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los productos con pasos de tiempo distintos tienen pocas filas en común: llévelos antes a días (&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt;). Las estaciones
en la costa o fuera de la máscara de un producto no tienen valor; se cuentan. Un píxel de 25 km difiere de una estación situada en él, que es un punto. La lluvia interpolada es más suave que la real: para ella es preferible nearest. La interpolación omite los vecinos ausentes mientras los demás tengan la mitad del peso.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Calibrar SM2RAIN en estaciones&lt;/i&gt; usa esta tabla tal cual, para la humedad del suelo y para la lluvia,
con los campos que elija.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Sobre las diferencias entre estaciones y píxeles: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.
&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system.</source>
      <translation>Una capa de puntos, en cualquier sistema de referencia de coordenadas.</translation>
    </message>
    <message>
      <source>The field with the name of the station, each of which occurs once.</source>
      <translation>Da nombre a la estación; cada nombre, una sola vez.</translation>
    </message>
    <message>
      <source>nearest: the pixel that contains the station. bilinear: between the four pixels around it, leaving out missing ones.</source>
      <translation>nearest: el píxel que contiene la estación. bilinear: entre los cuatro píxeles que la rodean, sin los ausentes.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, to be set beside the products at their times. It names the station in the same field as the stations do.</source>
      <translation>Una tabla en formato largo, con una fila por estación e instante, que se coloca junto a los productos en sus instantes. Nombra la estación en el mismo campo que la capa de estaciones.</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Campo de tiempo de las mediciones</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC if it has no zone.</source>
      <translation>Texto ISO-8601, fecha o fecha y hora; UTC si no indica zona horaria.</translation>
    </message>
    <message>
      <source>Fields of observations</source>
      <translation>Campos de las observaciones</translation>
    </message>
    <message>
      <source>The observations to read. Empty: all fields of numbers; of text files, all but station and time.</source>
      <translation>Las observaciones que se leen. Vacío: todos los campos numéricos; en archivos de texto, todos excepto estación y tiempo.</translation>
    </message>
    <message>
      <source>A table: station_id, time, and a column for each product, named after it.</source>
      <translation>Una tabla: station_id, time y una columna por producto, con el nombre de este.</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>Estaciones muestreadas</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>Guardar resultados</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>Guarda capas e informes en una carpeta, con un proyecto con estilos y una página de resumen.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Los rásteres y las tablas se copian en la carpeta con sus nombres y sus estilos. El proyecto
results.qgz los muestra como después de una ejecución: un mapa, los puntos encima y las tablas en un grupo propio. La página summary.html
muestra la lluvia y la humedad del suelo de la cuenca con los pluviómetros, mapas mensuales, las métricas y dónde el resultado no es
fiable; enumera las capas y enlaza los informes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Las de las capas.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Si la carpeta se creó antes con este algoritmo, se reemplaza. Cualquier otra carpeta debe estar vacía.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; Copie o envíe la carpeta: el proyecto encuentra sus capas dondequiera que esté.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Los pasos y sus fuentes están en el historial de las capas, que sigue las convenciones CF,
https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Capas</translation>
    </message>
    <message>
      <source>Rasters, points and tables, the most important one first.</source>
      <translation>Rásteres, puntos y tablas, con el más importante primero.</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Informes</translation>
    </message>
    <message>
      <source>HTML pages of earlier steps. QGIS does not keep this list in the history: choose them again.</source>
      <translation>Páginas HTML de pasos anteriores. En el historial la lista se pierde: elíjalas de nuevo.</translation>
    </message>
    <message>
      <source>Polygons: outline of the maps, area of the means.</source>
      <translation>Polígonos: contorno en los mapas, área de las medias.</translation>
    </message>
    <message>
      <source>A table with the fields station_id, time and rainfall.</source>
      <translation>Una tabla con los campos station_id, time y rainfall.</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Nombres de las capas</translation>
    </message>
    <message>
      <source>Separated by semicolons, in the order of the layers. Empty: the layers' own names.</source>
      <translation>Separados por punto y coma, en el orden de las capas. Vacío: los nombres propios de las capas.</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Carpeta de resultados</translation>
    </message>
    <message>
      <source>A new or empty folder. Empty, in a workflow: nothing is saved.</source>
      <translation>Una carpeta nueva o vacía. Sin carpeta, en un flujo de trabajo: no se guarda nada.</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>Asignar tiempo</translation>
    </message>
    <message>
      <source>Makes a cube from a raster whose bands are time steps, but have no times.</source>
      <translation>Crea un cubo a partir de un ráster cuyas bandas son pasos de tiempo sin fecha ni hora.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; La primera banda empieza en el inicio indicado, y cada banda siguiente un paso de tiempo después; los meses y los años
son los del calendario. Los valores se copian sin cambios. La variable, las unidades y el producto se guardan en el cubo, para pasos posteriores. Un ráster que ya tiene sus tiempos los conserva si no se indica un inicio. Los números que marcan valores
ausentes pasan a ser nodata.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; El cubo se escribe con la humedad del suelo en m³ m⁻³; la saturación en 1 (0–1); la precipitación y la evaporación en mm por paso;
la temperatura en °C. Los valores en otras unidades conocidas se convierten si &lt;i&gt;Unidades&lt;/i&gt; las indica: por ciento (%), m, kg m-2 s-1, mm/h,
K. Las horas son UTC: el valor diario de un día abarca 00:00–23:59 de ese día.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Las bandas deben estar en orden temporal y sin huecos: añada una banda vacía donde falte un paso.
Una intensidad de lluvia se multiplica por la duración del paso, así que el paso de tiempo debe ser correcto.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt; lleva el cubo a la cuadrícula y al paso de tiempo de otros.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; ISO 8601 para fechas, horas y duraciones; convenciones CF 1.8 para las unidades y la salida NetCDF,
https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Ráster con una banda por paso de tiempo</translation>
    </message>
    <message>
      <source>Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.</source>
      <translation>Cualquier ráster que lea GDAL, con un sistema de referencia de coordenadas y las bandas en orden temporal.</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Inicio de la primera banda</translation>
    </message>
    <message>
      <source>Start of the first time step in UTC, such as 2015-04-01T00:00:00. Empty: the times that the raster has.</source>
      <translation>Inicio del primer paso de tiempo en UTC, como 2015-04-01T00:00:00. Vacío: los tiempos que tiene el ráster.</translation>
    </message>
    <message>
      <source>Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month. Without a start, the raster's own time step is used if it has one.</source>
      <translation>Duración de un paso en formato ISO-8601: P1D un día, PT1H una hora, PT3H tres horas, P1M un mes. Sin un inicio, se usa el paso de tiempo del propio ráster si lo tiene.</translation>
    </message>
    <message>
      <source>The quantity of the bands; colours, default units and the use of the cube in other algorithms depend on it.</source>
      <translation>Lo que contienen las bandas; de ello dependen los colores, las unidades por defecto y el uso del cubo en otros algoritmos.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Unidades</translation>
    </message>
    <message>
      <source>Units of the values in the raster, such as %, m or K, from which they are converted. Empty: m3 m-3, 1, mm or degC, depending on the variable.</source>
      <translation>Unidades de los valores del ráster, como %, m o K, desde las que se convierten. Vacío: m3 m-3, 1, mm o degC, según la variable.</translation>
    </message>
    <message>
      <source>The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.</source>
      <translation>El nombre del producto en tablas, leyendas y bandas, como smap_l3. Vacío: el nombre de la capa.</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Valores ausentes</translation>
    </message>
    <message>
      <source>Numbers that mark missing values in the raster but are not declared as nodata, separated by commas, such as -9999, 65535.</source>
      <translation>Números que marcan valores ausentes en el ráster pero no están declarados como nodata, separados por comas, como -9999, 65535.</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) o Zarr (.zarr). La capa se anima con el controlador temporal.</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>Estadísticas de humedad del suelo</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>Describe cómo varía la humedad del suelo en el espacio y el tiempo: meses, estaciones del año, mapas y variación por clase.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Todas las estadísticas espaciales se ponderan por la superficie de los píxeles, sobre el elipsoide si la cuadrícula está en grados. La tabla da para cada mes, estación del año (DJF es de diciembre a febrero de todos los años) y para el año: &lt;i&gt;min, max, median, mean, std, cv&lt;/i&gt; de todos los valores, de todos los píxeles y pasos juntos; &lt;i&gt;…_space&lt;/i&gt; de las medias de los píxeles en el periodo (diferencias entre lugares); &lt;i&gt;…_time&lt;/i&gt; de la media del área en cada paso (cambios en el tiempo). El coeficiente de variación es cv = std / mean; las desviaciones estándar se dividen por el número de valores (la suma de sus pesos), no por uno menos. La mediana de todos los valores se obtiene de intervalos de clase, con una precisión de 1/8192 del rango. En cada paso se contrapone el cv espacial a la media espacial, y en cada clase se ajustan por mínimos cuadrados una recta, cv = intercept + slope·mean, y una curva, cv = k·exp(B·mean).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pasos que se usan.&lt;/b&gt; Del área que tiene valores en algún momento, al menos la fracción MIN_COVERAGE debe tener valores en el paso. Las franjas y el suelo helado dejan huecos; con menos valores, la media reflejaría los huecos y no la humedad. Los demás pasos se excluyen de todos los resultados; el registro indica cuántos son. La misma regla se aplica al área de cada clase.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Clases.&lt;/b&gt; Un ráster de códigos con cualquier cuadrícula, o polígonos, en cualquier sistema de referencia de coordenadas. Un píxel tiene la clase que ocupa la mayor parte de él; si las clases ocupan menos de la mitad, no tiene ninguna y cuenta solo en &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Las del cubo, sin cambios; cv no tiene unidad, las superficies están en km². Las horas son UTC. Los meses de cubos en por ciento se dan en por ciento.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Un producto sin valores en suelo helado no tiene invierno: sus estadísticas del año son las de las demás estaciones, y los píxeles con pocos pasos (banda n) no se pueden comparar con los demás. El ruido del sensor cuenta como variación espacial. Una clase de un solo píxel no tiene variación. Los días consecutivos no son independientes, por lo que los valores p de las regresiones son demasiado pequeños; &lt;i&gt;p_effective&lt;/i&gt; lo tiene en cuenta (Bretherton et al. 1999). Los pasos de un cubo horario son horas: agréguelo antes a días (&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Series por cuencas&lt;/i&gt; da las medias de varios productos unas junto a otras. La tabla de pasos (SERIES) contiene los valores que usan las regresiones.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Variación frente a la media: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Superficie de un píxel sobre el elipsoide: Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step; in m³ m⁻³, saturation or percent.</source>
      <translation>Un cubo, con una banda por paso de tiempo; en m³ m⁻³, saturación o por ciento.</translation>
    </message>
    <message>
      <source>Classes such as soil or land cover: a raster of whole numbers, or polygons, on any grid and in any coordinate reference system. Names of codes come from the raster's legend or attribute table.</source>
      <translation>Suelos, cobertura del suelo o similares: un ráster de números enteros, o polígonos, con cualquier cuadrícula y en cualquier sistema de referencia de coordenadas. Los nombres de los códigos se toman de la leyenda o la tabla de atributos del ráster.</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>Campo de clase de los polígonos</translation>
    </message>
    <message>
      <source>The field with the name of the class; features with the same name are one class. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>El nombre del campo que da nombre a la clase; los objetos espaciales con el mismo nombre forman una sola clase. Vacío: el campo llamado name o, si no existe, el número de los objetos.</translation>
    </message>
    <message>
      <source>Polygons to which the results are restricted; pixels at the edge count with their share inside. Empty: the whole cube.</source>
      <translation>Polígonos a los que se limita todo; los píxeles del borde cuentan según su fracción interior. Vacío: el cubo completo.</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Nombres de las clases</translation>
    </message>
    <message>
      <source>Names of a raster's codes, used instead of those of its legend: 1=Forest; 2=Grassland.</source>
      <translation>Nombres de los códigos de un ráster, que se usan en lugar de los de su leyenda: 1=Bosque; 2=Pastizal.</translation>
    </message>
    <message>
      <source>A step is used if at least this share (0 to 1) of the area with any values in the record has values. 0: every step with any value.</source>
      <translation>Un paso cuenta si tiene valores al menos esta fracción (0 a 1) del área que se observa alguna vez. 0: todos los pasos con algún valor.</translation>
    </message>
    <message>
      <source>Start of the period used, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo que se usa, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the period used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo que se usa, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without soil moisture there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin humedad del suelo no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Mapas</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands mean, std, cv, n (values), mean_01 to mean_12, mean_djf, mean_mam, mean_jja, mean_son, of each pixel over time.</source>
      <translation>GeoTIFF (.tif). Bandas mean, std, cv, n (valores), mean_01 a mean_12, mean_djf, mean_mam, mean_jja, mean_son, de cada píxel a lo largo del tiempo.</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Meses y estaciones del año</translation>
    </message>
    <message>
      <source>A row for each class and month, season or year: see Method.</source>
      <translation>Una fila por clase y mes, estación del año o año: véase Método.</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Regresión por clase</translation>
    </message>
    <message>
      <source>A row for each class: pixels, area, steps, slope with its standard error, intercept, r, p, and the curve: k, B, R².</source>
      <translation>Una fila por clase: píxeles, superficie, pasos, pendiente con su error estándar, ordenada en el origen, r, p, y la curva: k, B, R².</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>A row for each class and each step that counts: values, share of area, mean, std, cv, min and max over space.</source>
      <translation>Una fila por clase y por paso que cuenta: valores, fracción del área, mean, std, cv, min y max espaciales.</translation>
    </message>
    <message>
      <source>A page that opens without a network: months, maps, variation against the mean by class.</source>
      <translation>Una página que se abre sin conexión a la red: meses, mapas, variación frente a la media por clase.</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>Pasos que cuentan</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Desviación estándar</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>Entrenar la fusión de humedad del suelo</translation>
    </message>
    <message>
      <source>Trains a model at stations that estimates soil moisture from several products, and evaluates it.</source>
      <translation>Entrena en estaciones un modelo que obtiene una humedad del suelo a partir de varios productos, y lo evalúa.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; El modelo aprende la humedad del suelo medida en cada estación y día a partir de los productos en ese lugar: sus valores, cuáles faltan, sus valores anteriores, y rásteres estáticos.&lt;br/&gt;
{methods}&lt;br/&gt;
Con &lt;i&gt;paper&lt;/i&gt; se buscan los ajustes. Durante el entrenamiento se retiran predictores al azar, para que un mismo modelo sirva con y sin un satélite. Se reserva una quinta parte de los datos: días sueltos, estaciones enteras (las de un mismo píxel juntas) o el final de la serie. El informe muestra también las métricas en estaciones que el modelo no ha visto.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo de 0 a 1 (m³ m⁻³), al igual que RMSE y sesgo; predictores en cualquier unidad, que el modelo recuerda. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Una división &lt;i&gt;random&lt;/i&gt; da métricas demasiado buenas: la humedad del suelo de un día es casi la del siguiente. Un modelo de unas pocas estaciones no es válido para toda una región: consulte las métricas por estación, y el sesgo. Las estaciones miden puntos; los productos, píxeles. Con pocas estaciones, el modelo puede reconocer cada estación por sus rásteres estáticos; entonces memoriza las estaciones y no aprende el efecto de los rásteres. Los códigos, como las clases de cobertura del suelo, se tratan como números. boosting compara cada día con la serie completa del píxel. Necesita series de un año o más, para el entrenamiento y para el uso; con series más cortas, desactive RELATIVE. {networks} necesitan PyTorch para el entrenamiento, pero no para el uso. El modelo solo es válido para estos productos, versiones y unidades.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Fusionar la humedad del suelo&lt;/i&gt; aplica el modelo a cubos; &lt;i&gt;Combinar por promedio bayesiano de modelos&lt;/i&gt; combina varios de esos cubos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Los tres modelos: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Bosque aleatorio: Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter y Schmidhuber (1997), https://doi.org/10.1162/neco.1997.9.8.1735. Por qué las divisiones dejan escapar información: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881. &lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model identifies them by product and variable.</source>
      <translation>Cubos con la misma cuadrícula y el mismo paso de tiempo, como SMOS, SMAP y ASCAT; los periodos pueden diferir. El modelo los identifica por producto y variable.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' names.</source>
      <translation>Rásteres sin tiempo con la misma cuadrícula, como elevación o arcilla; el modelo los identifica por el nombre de las capas.</translation>
    </message>
    <message>
      <source>A table in long form, one row for each station and time. Several values in a time step are averaged.</source>
      <translation>Una tabla en formato largo, con una fila por estación e instante. Varios valores de un mismo paso de tiempo se promedian.</translation>
    </message>
    <message>
      <source>boosting is fast and the most accurate at new stations; rf, lstm and cnn are the paper's. {networks} need PyTorch.</source>
      <translation>boosting es rápido y el mejor en estaciones nuevas; rf, lstm y cnn son los del artículo. {networks} necesitan PyTorch.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Ventana (pasos)</translation>
    </message>
    <message>
      <source>Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the greatest age of a value. Empty: 1 for trees, 8 for networks.</source>
      <translation>Número de días que usa el modelo, incluido el que estima; para lstm_sequence y tcn, la antigüedad máxima de un valor. Vacío: 1 para árboles, 8 para redes.</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Parte de prueba</translation>
    </message>
    <message>
      <source>The data that are used only to evaluate the model: random days (scores too good), whole stations, or the end of the record.</source>
      <translation>Lo que se reserva para evaluar el modelo: días al azar (métricas demasiado buenas), estaciones enteras o el final del registro.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>fixed: the default settings of the method. paper: a search of settings as in the paper, which takes many times as long.</source>
      <translation>fixed: los ajustes predeterminados del método. paper: una búsqueda como en el artículo, que tarda mucho más.</translation>
    </message>
    <message>
      <source>The same seed and inputs give the same model.</source>
      <translation>La misma semilla y las mismas entradas dan el mismo modelo.</translation>
    </message>
    <message>
      <source>The measured soil moisture, from 0 to 1, m³ m⁻³.</source>
      <translation>La humedad del suelo medida, de 0 a 1, m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the observations that are used, UTC. Empty: from the first time step.</source>
      <translation>Inicio de las observaciones que se usan, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the observations that are used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de las observaciones que se usan, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Productos obligatorios</translation>
    </message>
    <message>
      <source>Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The paper's two periods are two models, one of which requires SMAP.</source>
      <translation>Productos sin los que no se estima nada, separados por comas. Vacío: basta un producto cualquiera. Los dos periodos del artículo son dos modelos, uno de los cuales exige SMAP.</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Día del año como predictor</translation>
    </message>
    <message>
      <source>Adds the season to the predictors. The model is then better at these stations and worse elsewhere.</source>
      <translation>Añade la época del año a los predictores. El modelo es entonces mejor en estas estaciones y peor en otros lugares.</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Comparar con la serie completa</translation>
    </message>
    <message>
      <source>boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in training and in use.</source>
      <translation>boosting: lo húmedo que es un día dentro de la serie del píxel es un predictor. Necesita series de un año o más, tanto en el entrenamiento como en el uso.</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Para lugares lejos de las estaciones</translation>
    </message>
    <message>
      <source>boosting: wetter products never give drier soil, and the level comes only from the values of the day. Worse near the stations, better in another region.</source>
      <translation>boosting: productos más húmedos nunca dan un suelo más seco, y el nivel procede solo de los valores del día. Peor cerca de las estaciones, mejor en otra región.</translation>
    </message>
    <message>
      <source>Share of predictors removed</source>
      <translation>Fracción de predictores retirados</translation>
    </message>
    <message>
      <source>Probability with which each product is removed in training, so that the model also works without it. 0: never.</source>
      <translation>Probabilidad con que se retira cada producto durante el entrenamiento, para que el modelo funcione también sin él. 0: nunca.</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Grupos de estaciones</translation>
    </message>
    <message>
      <source>For the comparison by station: one model is trained for each group, without its stations. 0: no comparison.</source>
      <translation>Para la comparación por estación: se entrena un modelo por grupo, sin las estaciones de este. 0: sin comparación.</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Máximo de épocas</translation>
    </message>
    <message>
      <source>Passes of networks over the data; training stops earlier if it no longer improves.</source>
      <translation>Pasadas de las redes por los datos; el entrenamiento se detiene antes si ya no mejora.</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Entrenar una vez más con todos los datos</translation>
    </message>
    <message>
      <source>The model that is kept has seen all stations and days; the scores are still those of the split.</source>
      <translation>El modelo que se conserva ha visto todas las estaciones y todos los días; las métricas siguen siendo las de la división.</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict them.</source>
      <translation>Condiciones de uso en la ficha del modelo, como CC BY 4.0; la licencia de los datos de las estaciones puede restringirlas.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without PyTorch, networks are not trained.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin PyTorch, no se entrenan redes.</translation>
    </message>
    <message>
      <source>An ONNX file with the model's card inside: inputs, training data, scores.</source>
      <translation>Un archivo ONNX con la ficha del modelo incluida: entradas, datos de entrenamiento, métricas.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores by station, against each product alone, importance of inputs, learning curve, card.</source>
      <translation>Una página que se abre sin conexión a la red: métricas por estación, comparación con cada producto por separado, importancia de las entradas, curva de aprendizaje, ficha.</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>R en la parte de prueba</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>RMSE (m³ m⁻³) en la parte de prueba</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>Sesgo (m³ m⁻³) en la parte de prueba</translation>
    </message>
    <message>
      <source>Train rain model</source>
      <translation>Entrenar un modelo de lluvia</translation>
    </message>
    <message>
      <source>Trains a model that estimates rain from soil moisture, for use beside SM2RAIN, and evaluates it.</source>
      <translation>Entrena un modelo que estima la lluvia a partir de la humedad del suelo, para usarlo junto a SM2RAIN, y lo evalúa.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; SM2RAIN usa dos pasos del satélite. El modelo usa hasta tres antes y tres después de un paso de tiempo, a 10 días como máximo: sus valores y su antigüedad, los cambios entre ellos, las medias de los últimos 10, 30 y 90 días, el mínimo, el máximo y la desviación estándar de 90 días, y rásteres estáticos. A partir de ellos aprende la lluvia de referencia; no conoce ni el día del año ni el lugar. &lt;i&gt;Invertir la humedad del suelo&lt;/i&gt; calcula una media ponderada de su lluvia y la de SM2RAIN. El peso del modelo es el que tiene el menor error en una validación cruzada. En ella, la lluvia se estima para periodos, regiones o píxeles (SPLIT) a los que ni el modelo ni SM2RAIN se ajustaron. El informe muestra las métricas de SM2RAIN, del modelo y de la media ponderada.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Humedad del suelo en m³ m⁻³ o saturación 0–1; lluvia en mm por paso de tiempo; rásteres estáticos en cualquier unidad; horas en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Un modelo es válido para su producto de humedad del suelo, su magnitud y su región; en otros casos puede ser menos exacto que SM2RAIN solo. Hacen falta al menos 1000 pasos con lluvia y con pasos del satélite antes y después; es mejor disponer de varios años y muchos píxeles. Con rásteres estáticos y pocos píxeles, el modelo aprende los píxeles en lugar de los rásteres. Las cuadrículas muy grandes se reducen a una muestra regular de píxeles. El suelo helado engaña al modelo: indique la temperatura o la nieve.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Calibrar SM2RAIN&lt;/i&gt; para el mismo producto y periodo, y después &lt;i&gt;Invertir la humedad del suelo&lt;/i&gt; con sus parámetros y este modelo (MODEL). El informe muestra si el modelo mejora la lluvia.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Árboles con boosting por histogramas: Ke et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Bosque aleatorio: Breiman (2001), https://doi.org/10.1023/A:1010933404324. Validación cruzada en el espacio y en el tiempo: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Un cubo, con una banda por paso de tiempo, en m³ m⁻³ o saturación de 0 a 1.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as clay or elevation, identified by layer name. Every inversion with the model needs them.</source>
      <translation>Rásteres sin tiempo con la misma cuadrícula, como arcilla o elevación, identificados por el nombre de la capa. Toda inversión con el modelo los necesita.</translation>
    </message>
    <message>
      <source>boosting: boosted trees, the most accurate on real data. The others are forests of trees.</source>
      <translation>boosting: árboles con boosting, lo más exacto con datos reales. Los demás son bosques de árboles.</translation>
    </message>
    <message>
      <source>Latency (steps)</source>
      <translation>Latencia (pasos)</translation>
    </message>
    <message>
      <source>How many steps after a step the model may use overpasses of; 0: none after the step itself, for rain of today. Its rain is then not mixed with that of SM2RAIN, which needs the next overpass. Empty: all later overpasses are used, and the rain is mixed.</source>
      <translation>Número de pasos de tiempo, después del paso que se estima, hasta el que el modelo puede usar observaciones del satélite; 0: ninguna posterior al propio paso, para la lluvia de hoy. En ese caso su lluvia no se mezcla con la de SM2RAIN, que necesita el siguiente paso del satélite. Vacío: se usan todos los pasos del satélite posteriores, y la lluvia se mezcla.</translation>
    </message>
    <message>
      <source>Start of the training period, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo de entrenamiento, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the training period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo de entrenamiento, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Cross-validation by</source>
      <translation>Validación cruzada por</translation>
    </message>
    <message>
      <source>What is left out for the scores, the weight of the model and the bounds of the rain: periods (time) if the pixels to be inverted have reference rain, regions or pixels if they have none. The report shows all three.</source>
      <translation>Lo que se deja fuera para las métricas, el peso del modelo y los límites de la lluvia: periodos (time) si los píxeles que se van a invertir tienen lluvia de referencia; regiones o píxeles si no la tienen. El informe muestra los tres casos.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: estimated from the records.</source>
      <translation>Horas desde la marca temporal de la humedad del suelo hasta su observación, como en Calibrar SM2RAIN. Vacío: se estima a partir de las series.</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.</source>
      <translation>Condiciones de uso en la ficha del modelo, como CC BY 4.0; la licencia de la lluvia puede restringirlas.</translation>
    </message>
    <message>
      <source>An ONNX file that contains the model card: inputs, training data, scores and errors.</source>
      <translation>Un archivo ONNX que contiene la ficha del modelo: entradas, datos de entrenamiento, métricas y errores.</translation>
    </message>
    <message>
      <source>A page that opens without a network: cross-validation of the model and of SM2RAIN, maps, importance of inputs, model card.</source>
      <translation>Una página que se abre sin conexión a la red: validación cruzada del modelo y de SM2RAIN, mapas, importancia de las entradas, ficha del modelo.</translation>
    </message>
    <message>
      <source>R of the cross-validation</source>
      <translation>R de la validación cruzada</translation>
    </message>
    <message>
      <source>RMSE of the cross-validation (mm)</source>
      <translation>RMSE de la validación cruzada (mm)</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>Triple colocación</translation>
    </message>
    <message>
      <source>Estimates the errors of three independent products, pixel by pixel, without ground data.</source>
      <translation>Determina los errores de tres productos independientes, píxel a píxel, sin datos de verdad terreno.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Se supone que cada producto es un desplazamiento, más un factor por una misma verdad desconocida, más un error. Si los errores
no dependen ni de la verdad ni unos de otros, las covarianzas de los tres productos dan la varianza de cada error:
la de X es Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. De ellas se obtienen R², la correlación al cuadrado
con la verdad, la relación señal-ruido SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)), y los factores que llevan Y y Z a
la escala de X. &lt;i&gt;multiplicative&lt;/i&gt; hace lo mismo con logaritmos, para la lluvia; los pasos en que un producto no tiene lluvia se
excluyen, y se indica la fracción húmeda. Las covarianzas son muestrales (n−1), de los pasos que tienen los tres
productos. Los intervalos proceden de un bootstrap por bloques móviles: la estimación más o menos la mitad de la amplitud de las muestras de bootstrap,
ampliada con la t de Student si hay pocos bloques.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Los errores están en las unidades de cada producto (de logaritmos, sin unidad, en el modelo multiplicativo) y,
en las bandas &lt;i&gt;x_error_std_scaled&lt;/i&gt; …, en las de X. SNR está en dB: 0 si señal y ruido son iguales. R² va de 0
a 1. Las horas son UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Indicadores.&lt;/b&gt; 0 resuelto. 1 varianza del error negativa: NEGATIVE determina qué se indica; la varianza sin modificar está en la
banda &lt;i&gt;x_error_variance&lt;/i&gt;. 2 menos valores comunes que MIN_SAMPLES. 3 un producto es constante. 4 una covarianza no es
positiva. 5 un par no está correlacionado (SIGNIFICANCE). A partir de 2 no hay valores.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; Los productos que comparten pluviómetros, un sensor, un modelo o una calibración comparten errores y parecen mejores de lo
que son: dos productos basados en pluviómetros, o la precipitación a partir de la humedad del suelo junto al producto con el que se calibró. Los datos no pueden demostrarlo; el informe enumera los indicios. Las varianzas negativas son frecuentes en series cortas, y significan que las
hipótesis no se cumplen o que la serie es demasiado corta; los resultados de los demás píxeles son demasiado buenos. Todos los cubos deben
tener la misma cuadrícula
y el mismo paso de tiempo (&lt;i&gt;Remuestrear a otra cuadrícula&lt;/i&gt;). El ciclo estacional común a todos los productos cuenta como señal: ANOMALY lo elimina.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; La tabla de pesos, indicada en &lt;i&gt;Combinar por promedio bayesiano de modelos&lt;/i&gt; como pesos de una ejecución anterior,
combina los tres cubos de humedad del suelo con el mínimo error.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicativo: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015; buenas prácticas: Gruber et al. (2020),
https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Producto X</translation>
    </message>
    <message>
      <source>A cube of one product; the others are scaled to it.</source>
      <translation>Un cubo de un producto; los demás se llevan a su escala.</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Producto Y</translation>
    </message>
    <message>
      <source>A cube of a second product of the same variable, on the same grid and time step.</source>
      <translation>Un cubo de un segundo producto de la misma variable, con la misma cuadrícula y el mismo paso de tiempo.</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Producto Z</translation>
    </message>
    <message>
      <source>A cube of a third product; its errors must be independent of those of the others.</source>
      <translation>Un cubo de un tercer producto; sus errores deben ser independientes de los de los otros.</translation>
    </message>
    <message>
      <source>additive: errors are added to the signal. multiplicative: errors multiply it, as those of rain do; by logarithms, of the steps at which all three products have rain.</source>
      <translation>additive: los errores se suman a la señal. multiplicative: los errores la multiplican, como ocurre con la lluvia; con logaritmos, de los pasos en que los tres productos tienen lluvia.</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Si una varianza del error es negativa</translation>
    </message>
    <message>
      <source>nan: no value. zero: the error counts as 0 and R² as 1. abs: the variance with its sign changed. The flag is 1 in each case.</source>
      <translation>nan: ningún valor. zero: el error cuenta como 0 y R² como 1. abs: la varianza con el signo cambiado. El indicador es 1 en todos los casos.</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Muestras de bootstrap</translation>
    </message>
    <message>
      <source>Number of samples from which intervals are computed, in each pixel and over all; 1000 are enough. 0: no intervals, which is much faster for large cubes.</source>
      <translation>Muestras de las que se obtienen los intervalos, en cada píxel y en el conjunto; 1000 son suficientes. 0: sin intervalos, mucho más rápido con cubos grandes.</translation>
    </message>
    <message>
      <source>Pixels where all three products have fewer values in common are left out. 100 is few, 500 is better.</source>
      <translation>Se excluyen los píxeles con menos valores comunes a los tres productos. 100 es poco, mejor 500.</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalías</translation>
    </message>
    <message>
      <source>seasonal: the mean of the 35 days around each value, in the record of the same product, is subtracted, so that the seasons do not count as signal.</source>
      <translation>seasonal: a cada valor se le resta la media de los 35 días en torno a él, en la serie propia de cada producto, para que el ciclo estacional no cuente como señal.</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Significación de las correlaciones</translation>
    </message>
    <message>
      <source>A pixel is left out unless all pairs are positively correlated at this level, with autocorrelation taken into account. 0: no such test.</source>
      <translation>Se excluye un píxel si no todos los pares tienen correlación positiva a este nivel, teniendo en cuenta la autocorrelación. 0: sin esta prueba.</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Umbral húmedo (mm)</translation>
    </message>
    <message>
      <source>In the multiplicative model, values up to this one count as no rain.</source>
      <translation>En el modelo multiplicativo, los valores que no superan este cuentan como ausencia de lluvia.</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Nivel de los intervalos</translation>
    </message>
    <message>
      <source>0.95: about 95 of a hundred intervals contain the true value.</source>
      <translation>0.95: unos 95 de cada cien intervalos contienen el valor verdadero.</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Longitud de bloque (días)</translation>
    </message>
    <message>
      <source>Days that are drawn together in the bootstrap. 0: found in each pixel from the autocorrelation that the products share.</source>
      <translation>Días que se extraen juntos en el bootstrap. 0: se determina en cada píxel a partir de la autocorrelación común a los productos.</translation>
    </message>
    <message>
      <source>For the bootstrap; the same seed gives the same intervals.</source>
      <translation>Para el bootstrap; la misma semilla da los mismos intervalos.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without all three products there is no output.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin los tres productos no hay ninguna salida.</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Errores</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands x_error_std, x_snr_db, x_r2, x_scaling, x_flag, the same of y and z, n; then raw variances, scaled errors, intercepts, correlations, effective numbers, the best product, and intervals.</source>
      <translation>GeoTIFF (.tif). Bandas x_error_std, x_snr_db, x_r2, x_scaling, x_flag, las mismas de y y z, n; después varianzas sin modificar, errores escalados, ordenadas en el origen, correlaciones, números efectivos, el mejor producto e intervalos.</translation>
    </message>
    <message>
      <source>A row for each product: errors, SNR and R² over all pixels with their intervals, medians and quartiles over the pixels, share of negative variances.</source>
      <translation>Una fila por producto: errores, SNR y R² en todos los píxeles con sus intervalos, medianas y cuartiles de los píxeles, fracción de varianzas negativas.</translation>
    </message>
    <message>
      <source>Weights of the three products for Merge by Bayesian model averaging (WEIGHTS_INPUT), inverse to their error variances over all pixels; the same numbers as its METHOD triple_collocation. Model additive, no anomalies.</source>
      <translation>Pesos de los tres productos para Combinar por promedio bayesiano de modelos (WEIGHTS_INPUT), inversos a la varianza de sus errores en todos los píxeles; los mismos números que su METHOD triple_collocation. Modelo additive, sin anomalías.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the products compared, maps, histograms, the assumptions and signs that they are not met.</source>
      <translation>Una página que se abre sin conexión a la red: comparación de los productos, mapas, histogramas, las hipótesis y lo que habla en su contra.</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>Píxeles resueltos</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>SNR de X en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>SNR de Y en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>SNR de Z en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>Validar con estaciones</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>Evalúa productos en las estaciones, los clasifica y da intervalos de confianza.</translation>
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
      <translation>&lt;p&gt;&lt;b&gt;Método.&lt;/b&gt; Cada estación se compara con el píxel en que se encuentra. Lo que es más fino que un día se promedia o,
si es lluvia, se suma; un mes se forma con los días que tienen tanto el producto como la estación. Se dan métricas para cada estación,
para cada clase de estaciones y para todas juntas: {metrics}; de los días húmedos,
{wet_metrics}. El sesgo es producto menos observación. Para los intervalos se extraen bloques de días una y otra vez, los mismos para todas las estaciones, de modo que se tiene en cuenta la memoria del tiempo atmosférico y del suelo. Los productos se clasifican con los pares
comunes a todos ellos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Incertidumbre.&lt;/b&gt; Con los límites y la probabilidad de lluvia de un producto, como los de &lt;i&gt;Invertir la humedad del
suelo&lt;/i&gt; o &lt;i&gt;Combinar lluvia&lt;/i&gt;, las métricas indican cuántas observaciones quedan dentro de los límites, la calidad de los límites
(CRPS) y la de la probabilidad (índice de Brier y su ganancia, skill); el informe incluye un diagrama de fiabilidad.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unidades.&lt;/b&gt; Observaciones en las unidades de los productos: mm por paso, o m³ m⁻³. Una saturación frente a humedad del suelo tiene
correlaciones, pero no errores. Las horas son UTC; el día de un pluviómetro leído por la mañana es otro día.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Precauciones.&lt;/b&gt; &lt;i&gt;Independencia:&lt;/i&gt; las estaciones con las que se elaboró un producto no sirven para evaluarlo. Ajuste y valide en
estaciones distintas, o en periodos distintos; no bastan días extraídos al azar, pues un día se parece mucho al anterior. Se da un aviso si el historial de un producto indica que se elaboró con estas estaciones o días; los pluviómetros usados en reanálisis y productos combinados no figuran en el historial. &lt;i&gt;Representatividad:&lt;/i&gt; una estación es un punto; un píxel, muchos kilómetros
cuadrados. Parte del error es la diferencia entre ambos: fíjese en R y ubRMSE más que en el sesgo, promedie las estaciones
que comparten un píxel y use además la triple colocación. &lt;i&gt;Azar:&lt;/i&gt; con pocas estaciones y mucha memoria, las diferencias
pequeñas no significan nada: fíjese en la última columna de la clasificación.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Siguiente paso.&lt;/b&gt; &lt;i&gt;Triple colocación&lt;/i&gt; estima los errores donde no hay estaciones, &lt;i&gt;Comparar dos cubos&lt;/i&gt; cartografía
la concordancia de dos productos.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Referencias.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, y Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
Límites: Gneiting y Raftery (2007), https://doi.org/10.1198/016214506000001437. Bloques: Künsch (1989),
https://doi.org/10.1214/aos/1176347265. Diagrama: Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes of one variable, on any grids; they are identified by product name.</source>
      <translation>Cubos de una misma variable, con cualquier cuadrícula; se identifican por el nombre del producto.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time; finer steps than a day are averaged or summed.</source>
      <translation>Una tabla en formato largo, con una fila por estación e instante; los pasos de menos de un día se promedian o se suman.</translation>
    </message>
    <message>
      <source>Groups the stations, such as land cover or soil: each class has scores of its own.</source>
      <translation>Agrupa las estaciones, por ejemplo por cobertura del suelo o suelo: cada clase tiene sus propias métricas.</translation>
    </message>
    <message>
      <source>both: days and months. native: the products' own step, the same for all.</source>
      <translation>both: días y meses. native: el paso propio de los productos, igual para todos.</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>Clasificar y cartografiar según</translation>
    </message>
    <message>
      <source>The metric that colours the stations and ranks the products; all others are given as well.</source>
      <translation>La métrica que colorea las estaciones y clasifica los productos; se dan también todas las demás.</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Ignored for soil moisture.</source>
      <translation>A partir de esta cantidad un paso es húmedo, para {wet_metrics}. No se tiene en cuenta para la humedad del suelo.</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Campo de valor</translation>
    </message>
    <message>
      <source>What was measured. Empty: the field named as the products' variable, rainfall or soil_moisture.</source>
      <translation>Lo que se midió. Vacío: el campo con el nombre de la variable de los productos, rainfall o soil_moisture.</translation>
    </message>
    <message>
      <source>Start of the period evaluated, UTC. Empty: from the first time step.</source>
      <translation>Inicio del periodo evaluado, UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>End of the period evaluated, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin del periodo evaluado, UTC, incluido; una fecha sin hora abarca el día entero. Vacío: hasta el último paso.</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Ventana temporal (horas)</translation>
    </message>
    <message>
      <source>Largest time between an observation and the time of the product, for native steps. 0: the observation must be within the step.</source>
      <translation>Cuánto puede distar una observación de la hora de un producto, para pasos native. 0: debe estar dentro del paso.</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Solo pares comunes a todos los productos</translation>
    </message>
    <message>
      <source>For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its own pairs.</source>
      <translation>Para todas las tablas y figuras, como siempre en la clasificación. Si no, cada producto se evalúa con todos sus pares.</translation>
    </message>
    <message>
      <source>Minimum number of pairs</source>
      <translation>Número mínimo de pares</translation>
    </message>
    <message>
      <source>Stations with fewer pairs have no scores.</source>
      <translation>Las estaciones con menos pares no tienen métricas.</translation>
    </message>
    <message>
      <source>Number of samples from which confidence intervals are computed. 0: no intervals.</source>
      <translation>Cuántas veces se extraen bloques de días. 0: sin intervalos.</translation>
    </message>
    <message>
      <source>0: from the autocorrelation of the errors (Politis and White 2004, https://doi.org/10.1081/ETC-120028836).</source>
      <translation>0: según la autocorrelación de los errores (Politis y White 2004, https://doi.org/10.1081/ETC-120028836).</translation>
    </message>
    <message>
      <source>The same seed gives the same intervals.</source>
      <translation>La misma semilla da los mismos intervalos.</translation>
    </message>
    <message>
      <source>Stations used to make the products</source>
      <translation>Estaciones con las que se elaboraron los productos</translation>
    </message>
    <message>
      <source>For products whose history does not contain them: a layer or table with these stations. A warning lists them.</source>
      <translation>Para productos cuyo historial no lo indica: una capa o tabla con estas estaciones. Un aviso las nombra.</translation>
    </message>
    <message>
      <source>Start of the fit of the products</source>
      <translation>Inicio de los datos con los que se elaboraron los productos</translation>
    </message>
    <message>
      <source>Start of the period to which the products were fitted, UTC.</source>
      <translation>Inicio del periodo en que se ajustaron, UTC.</translation>
    </message>
    <message>
      <source>End of the fit of the products</source>
      <translation>Fin de los datos con los que se elaboraron los productos</translation>
    </message>
    <message>
      <source>End of that period; a warning says how many of its days are evaluated.</source>
      <translation>Fin de ese periodo; un aviso indica cuántos de sus días se evalúan.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without stations there is no output, and missing products are left out.</source>
      <translation>error: la ejecución se detiene e indica qué falta. skip, para modelos gráficos con entradas opcionales: sin estaciones no hay ninguna salida, y los productos que faltan se omiten.</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Inicio de los días excluidos</translation>
    </message>
    <message>
      <source>Such as the period of a calibration, UTC, included. Ignored where it covers all observations.</source>
      <translation>Como el periodo de una calibración, UTC, incluido. No se tiene en cuenta si abarca todas las observaciones.</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Fin de los días excluidos</translation>
    </message>
    <message>
      <source>The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is evaluated, none that was replaced by another product.</source>
      <translation>El cubo de motivos de Invertir la humedad del suelo: solo se evalúa la lluvia calculada a partir de la humedad del suelo, no la sustituida por otro producto.</translation>
    </message>
    <message>
      <source>The lower bound of one of the products, such as that of Invert soil moisture.</source>
      <translation>El límite inferior de uno de los productos, como el de Invertir la humedad del suelo.</translation>
    </message>
    <message>
      <source>The upper bound of the same product. The report says how many observations lie within.</source>
      <translation>El límite superior del mismo producto. El informe indica cuántas observaciones quedan dentro.</translation>
    </message>
    <message>
      <source>The probability of a wet step of the same product, 0 to 1.</source>
      <translation>La probabilidad de un paso húmedo del mismo producto, de 0 a 1.</translation>
    </message>
    <message>
      <source>The quantiles that the bounds were computed for: 0.05,0.95 should enclose 90 %.</source>
      <translation>Aquellas con las que se calcularon los límites: 0.05,0.95 deben abarcar el 90 %.</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Métricas en las estaciones</translation>
    </message>
    <message>
      <source>Points, one for each station, product and time step, with all metrics and intervals.</source>
      <translation>Puntos, uno por estación, producto y paso de tiempo, con todas las métricas y los intervalos.</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Métricas</translation>
    </message>
    <message>
      <source>A table: every station, every class (no station), and all together (neither).</source>
      <translation>Una tabla: cada estación, cada clase (sin estación) y todas juntas (sin ninguna de las dos).</translation>
    </message>
    <message>
      <source>A page that opens without a network: ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series.</source>
      <translation>Una página que se abre sin conexión a la red: clasificación con intervalos, tablas por estación, diagrama de Taylor, meses, gráficos de dispersión, series.</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>Mejor producto</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>Flujos de trabajo</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>Fusionar y combinar la humedad del suelo</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three. The products are brought to daily steps on one grid. At three quarters of the stations a random forest, an LSTM and a CNN are trained; at the last quarter, which was not used for training, the weights for merging are fitted, and everything is validated. With fewer than six stations, all are used for both, and the scores are too good. One product is enough; the others may be empty. Without PyTorch there is the random forest alone. Next: Rainfall from soil moisture.</source>
      <translation>Lleva la humedad del suelo satelital a una misma cuadrícula, la fusiona con tres modelos entrenados en estaciones y combina los tres. Los productos se llevan a pasos diarios en una misma cuadrícula. En tres cuartas partes de las estaciones se entrenan un bosque aleatorio, una LSTM y una CNN; en el cuarto restante, que no han visto, el promedio bayesiano de modelos obtiene sus pesos, y se valida todo. Con menos de seis estaciones, todas sirven para ambas cosas y las métricas resultan optimistas. Los productos pueden quedar vacíos; basta con uno. Sin PyTorch solo se usa el bosque aleatorio. A continuación: Precipitación a partir de la humedad del suelo.</translation>
    </message>
    <message>
      <source>A cube, on any grid, soil moisture or saturation.</source>
      <translation>Un cubo, con cualquier cuadrícula, de humedad del suelo o saturación.</translation>
    </message>
    <message>
      <source>Polygons: areas of series and statistics, outline on the maps of reports.</source>
      <translation>Polígonos: áreas de las series y estadísticas, contorno en los mapas de los informes.</translation>
    </message>
    <message>
      <source>A raster, on any grid, which the models may use.</source>
      <translation>Un ráster, con cualquier cuadrícula, que pueden usar los modelos.</translation>
    </message>
    <message>
      <source>A raster with the grid of the results, such as the rainfall product.</source>
      <translation>Un ráster con la cuadrícula deseada, como el producto de precipitación.</translation>
    </message>
    <message>
      <source>Polygons or a raster: pixels that no polygon touches, or where the raster is 0 or empty, are left out.</source>
      <translation>Polígonos o un ráster: se excluyen los píxeles que ningún polígono toca, o donde el ráster es 0 o está vacío.</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three.</source>
      <translation>Lleva la humedad del suelo satelital a una misma cuadrícula, la fusiona con tres modelos entrenados en estaciones y combina los tres.</translation>
    </message>
    <message>
      <source>A cube, on any grid. It may begin later than the others.</source>
      <translation>Un cubo, con cualquier cuadrícula. Puede empezar más tarde que los demás.</translation>
    </message>
    <message>
      <source>A cube, on any grid; a day's maps are averaged.</source>
      <translation>Un cubo, con cualquier cuadrícula; los mapas de un mismo día se promedian.</translation>
    </message>
    <message>
      <source>A table: station_id, time, soil_moisture (m³ m⁻³).</source>
      <translation>Una tabla: station_id, time, soil_moisture (m³ m⁻³).</translation>
    </message>
    <message>
      <source>Points with a field station_id.</source>
      <translation>Puntos con un campo station_id.</translation>
    </message>
    <message>
      <source>Such as clay or slope, on the grid below; they are identified by layer name.</source>
      <translation>Como arcilla o pendiente, con la cuadrícula de abajo; se identifican por el nombre de las capas.</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>Humedad del suelo de SMOS</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>Humedad del suelo de SMAP</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>Humedad del suelo de ASCAT</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>Otros rásteres estáticos</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Cuadrícula</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>Humedad del suelo por CNN</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>Humedad del suelo por LSTM</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>Humedad del suelo por random forest</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>Informe de la combinación</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>Pesos de los modelos</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>Modelo CNN</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>Informe de CNN</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>Modelo LSTM</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>Informe de LSTM</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>Modelo random forest</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>Informe de random forest</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>Informe de la humedad del suelo</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>Métricas de la humedad del suelo</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>Métricas de la humedad del suelo en las estaciones</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product. The products are brought to daily steps on the grid of the first one and merged with gauges of the same day; without gauges, by how they agree. The report evaluates the estimate at each gauge from the other gauges, so that no gauges have to be kept for validation. Series over the basin compare the merged rain with the products and with the gauges' own mean by Thiessen polygons.</source>
      <translation>Combina productos de precipitación, y lluvia a partir de la humedad del suelo, con pluviómetros en un producto diario. Los productos se llevan a pasos diarios en la cuadrícula del primero y se combinan con los pluviómetros del mismo día; sin pluviómetros, según su concordancia. En el informe, cada pluviómetro se evalúa con su estimación a partir de los demás: no hace falta reservar ninguno. Las series de la cuenca comparan la lluvia combinada con los productos y con la media de los propios pluviómetros por polígonos de Thiessen.</translation>
    </message>
    <message>
      <source>A cube, such as SM2RAIN's, on any grid.</source>
      <translation>Un cubo, como el de SM2RAIN, con cualquier cuadrícula.</translation>
    </message>
    <message>
      <source>A cube, mm per step; its grid is that of the result.</source>
      <translation>Un cubo, en mm por paso; su cuadrícula es la del resultado.</translation>
    </message>
    <message>
      <source>A cube, on any grid.</source>
      <translation>Un cubo, con cualquier cuadrícula.</translation>
    </message>
    <message>
      <source>A table: station_id, time, rainfall (mm per day).</source>
      <translation>Una tabla: station_id, time, rainfall (mm por día).</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product.</source>
      <translation>Combina productos de precipitación, y lluvia a partir de la humedad del suelo, con pluviómetros en un producto diario.</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>Producto de precipitación</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>Segundo producto de precipitación</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>Tercer producto de precipitación</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>Lluvia combinada</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>Informe de la lluvia combinada</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>Pesos de los productos</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>Series combinadas de la cuenca</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>Informe de las series combinadas</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>Precipitación a partir de la humedad del suelo</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall. The rainfall product and the temperature are brought to the grid of the soil moisture, and the product is corrected by the gauges, if there are any. SM2RAIN is calibrated with it and computes rain from the whole record of soil moisture; where it freezes, the value of the corrected product is used. The result and both other products are validated at the gauges. Calibrate in one period and look at the scores of another.</source>
      <translation>Corrige un producto de precipitación con pluviómetros, calibra SM2RAIN con él y convierte la humedad del suelo en precipitación. El producto de precipitación y la temperatura se llevan a la cuadrícula de la humedad del suelo, y el producto se corrige con los pluviómetros, si los hay. SM2RAIN se calibra con él e invierte la serie completa de humedad del suelo; donde hiela, se toma el valor del producto corregido. El resultado y los otros dos productos se validan en los pluviómetros. Calibre en un periodo y consulte las métricas de otro.</translation>
    </message>
    <message>
      <source>UTC, included. Later days are computed with these parameters.</source>
      <translation>UTC, incluido. Los días posteriores se invierten con los parámetros ya obtenidos.</translation>
    </message>
    <message>
      <source>kge: keeps the variability of rain. rmse: the smallest error, but rain that is too smooth if the product is noisy.</source>
      <translation>kge: conserva la variabilidad de la lluvia. rmse: el menor error, pero una lluvia demasiado suave si el producto es ruidoso.</translation>
    </message>
    <message>
      <source>Cubes, validated beside the result.</source>
      <translation>Cubos que se validan junto al resultado.</translation>
    </message>
    <message>
      <source>region: all pixels together, the more stable choice for a basin and a noisy product. pixel: each pixel by itself, for long records and large areas.</source>
      <translation>region: todos los píxeles juntos, la opción más estable para una cuenca y un producto ruidoso. pixel: cada píxel por separado, para series largas y áreas grandes.</translation>
    </message>
    <message>
      <source>A cube, mm per step, on any grid: SM2RAIN is calibrated on it.</source>
      <translation>Un cubo, en mm por paso, con cualquier cuadrícula: SM2RAIN se calibra con él.</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall.</source>
      <translation>Corrige un producto de precipitación con pluviómetros, calibra SM2RAIN con él y convierte la humedad del suelo en precipitación.</translation>
    </message>
    <message>
      <source>A cube, such as Fuse and merge soil moisture gives.</source>
      <translation>Un cubo, como el que da Fusionar y combinar la humedad del suelo.</translation>
    </message>
    <message>
      <source>UTC. Empty: from the first time step.</source>
      <translation>UTC. Vacío: desde el primer paso de tiempo.</translation>
    </message>
    <message>
      <source>A cube, °C, on any grid. Below 0 °C the product's rain is taken.</source>
      <translation>Un cubo, en °C, con cualquier cuadrícula. Por debajo de 0 °C se toma la lluvia del producto.</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>Productos de precipitación para comparar</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>Inicio de la calibración</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>Fin de la calibración</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>Parámetros de SM2RAIN para</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>Calibrar según</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>Informe de la calibración</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>Parámetros de SM2RAIN</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>Informe de la corrección</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>Informe de la inversión</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>Informe de las series</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>Series de la cuenca</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>Informe de los días invertidos</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>Puntuaciones de los días invertidos</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>Informe de la precipitación</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>Métricas de la precipitación</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>Métricas de la precipitación en los pluviómetros</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>La cadena completa</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics. The chain of Remote Sens. 2022, 14, 5355: the workflows Fuse and merge soil moisture, Rainfall from soil moisture, and Merged rainfall (of this rain, the other products and the gauges); then triple collocation of the rainfall with two other products, if both are given, and statistics of the soil moisture. Cubes may have any grid; the results have that of the rainfall product.</source>
      <translation>De la humedad del suelo satelital y un producto de precipitación a mapas de precipitación, validados, con errores y estadísticas. La cadena de Remote Sens. 2022, 14, 5355: Fusionar y combinar la humedad del suelo, Precipitación a partir de la humedad del suelo, y Lluvia combinada de los pluviómetros, esta lluvia y los demás productos, los tres también flujos de trabajo independientes; después, la triple colocación de la precipitación con otros dos productos, si se indican ambos, y las estadísticas de la humedad del suelo. Los cubos pueden tener cualquier cuadrícula; el resultado tiene la del producto de precipitación.</translation>
    </message>
    <message>
      <source>Land cover or soil, a raster or polygons: statistics are given for each class.</source>
      <translation>Cobertura del suelo o suelo, un ráster o polígonos: se dan estadísticas para cada clase.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the first.</source>
      <translation>Un cubo, para la triple colocación; no derivado del primero.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the others.</source>
      <translation>Un cubo, para la triple colocación; no derivado de los otros.</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics.</source>
      <translation>De la humedad del suelo satelital y un producto de precipitación a mapas de precipitación, validados, con errores y estadísticas.</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>Errores de la precipitación</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>Informe de la triple colocación</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>Tabla de errores</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>Humedad del suelo mensual</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>Informe de las estadísticas</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>Estadísticas de la humedad del suelo</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>Variabilidad por clase</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>Valores sin cambios</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>Sin el ciclo estacional</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>Regresión lineal con las observaciones</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>Ninguna, miembros sin cambios</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>Conservar la lluvia débil calculada</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>Poner a cero la lluvia débil</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn y onnx, para entrenar árboles</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch, para entrenar redes</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>Cubos como carpetas Zarr</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>Cálculo en un clúster dask</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>Archivos ASCAT en BUFR</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>Solo valores buenos</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Todos los valores</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>Reconocer por los archivos</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>Red Internacional de Humedad del Suelo (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabla</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>Detener con un error</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Omitir este paso</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>El sensor menos profundo</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>La media de todas las profundidades</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>Reconocer por las columnas</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>Un valor por fila</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>Una columna por estación</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>árboles con boosting</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>red convolucional</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>árboles extremadamente aleatorios</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>memoria a corto y largo plazo</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>memoria a corto y largo plazo en una pasada</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>bosque aleatorio</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>red convolucional temporal</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>Media por área</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>Interpolación bilineal</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>Píxel más cercano</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>Kriging de pluviómetros y productos</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>Modelo de sesgo, también para días sin pluviómetros</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>Mínimos cuadrados</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>Media, pesos iguales</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>Promedio bayesiano de modelos (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>Pesos por varianza inversa del error</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>Pesos por error inverso</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>La ecuación del artículo tal como está impresa</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>Ley de potencia de los totales mensuales</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>Escalado lineal por mes</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>Ajuste por cuantiles</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>Errores aditivos</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>Errores multiplicativos</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>Ningún valor</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>Error cero</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>Su valor absoluto</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>Ninguna, humedad del suelo sin cambios</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>Entre el valor mínimo y el máximo</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>Entre el contenido residual de agua y la porosidad</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>Raíz del error cuadrático medio (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>Eficiencia de Kling-Gupta (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>Omitir el archivo</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>Media de todas</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Mañana</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Tarde</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Meses</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Años</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>Número de días indicado abajo</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>Un conjunto por píxel</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>Un conjunto para toda la región</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>Un conjunto por clase</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>Cada píxel y, si falta, el del píxel más cercano</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>Descrito en los parámetros avanzados</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU, si la hay</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>Solo CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>Valores recomendados</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>Inicio del intervalo</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>Fin del intervalo</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>Como en la calibración</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>Lo habitual del formato</translation>
    </message>
    <message>
      <source>Default settings</source>
      <translation>Ajustes predeterminados</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>Búsqueda como en el artículo</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>Días al azar</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>Estaciones enteras</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>Final del registro</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>Según los archivos o el producto</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>Centro del intervalo</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>Acumulado desde las 00 UTC</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>Suma de lluvia y evaporación; si no, media</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Suma</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>El balance hídrico completo</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>Solo pasos en que el suelo se humedece</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>Como en la entrada</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>Como en los datos</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Días</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>Días y meses</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>Reconocer por los valores</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>Fracción de 0 a 1</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Por ciento</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Saturación</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>Evaporación</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>Temperatura del aire</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>Temperatura del suelo</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>Temperatura de la superficie</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>Profundidad de nieve</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>Equivalente en agua de la nieve</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>Succión del suelo</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>La variable principal del producto</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Otra</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>Una para todos los miembros</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>Una por miembro</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>Sin filtro</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>Filtro de tiempo fijo</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>Filtro más corto en suelo húmedo</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>Un conjunto por estación</translation>
    </message>
    <message>
      <source>Periods of the record</source>
      <translation>Periodos de la serie</translation>
    </message>
    <message>
      <source>Whole regions</source>
      <translation>Regiones enteras</translation>
    </message>
    <message>
      <source>Single pixels</source>
      <translation>Píxeles sueltos</translation>
    </message>
    <message>
      <source>boosted trees that use the means of each product over the past 5 and 20 days and how wet a day is within its record; fast, and the most accurate in cross-validation at stations</source>
      <translation>árboles con boosting que usan las medias de cada producto en los 5 y 20 días anteriores y lo húmedo que es un día dentro de su serie; rápido, y el más exacto en la validación cruzada en estaciones</translation>
    </message>
    <message>
      <source>the paper's convolutional network: one convolution branch for each product, joined in a dense layer</source>
      <translation>la red convolucional del artículo: una rama de convolución por producto, unidas en una capa densa</translation>
    </message>
    <message>
      <source>a forest with random thresholds, smoother than rf, that uses the past 20 days</source>
      <translation>un bosque con umbrales aleatorios, más suave que rf, que usa los 20 días anteriores</translation>
    </message>
    <message>
      <source>the paper's long short-term memory, 6 layers of 68 neurons; it reads the whole window for every day, which takes 20 to 30 times as long as trees (days for a continent)</source>
      <translation>la memoria a corto y largo plazo del artículo, 6 capas de 68 neuronas; lee la ventana completa para cada día, lo que tarda de 20 a 30 veces más que los árboles (días para un continente)</translation>
    </message>
    <message>
      <source>a long short-term memory that reads each pixel's record once, from its first day, so it remembers more than a window and is much faster than lstm</source>
      <translation>una memoria a corto y largo plazo que lee la serie de cada píxel una sola vez, desde su primer día, de modo que recuerda más que una ventana y es mucho más rápida que lstm</translation>
    </message>
    <message>
      <source>the paper's random forest, 100 trees of depth 8, the mean of the trees</source>
      <translation>el bosque aleatorio del artículo, 100 árboles de profundidad 8, la media de los árboles</translation>
    </message>
    <message>
      <source>convolutions over about the past 30 days of each pixel's record; fast</source>
      <translation>convoluciones sobre aproximadamente los 30 días anteriores de la serie de cada píxel; rápido</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>Correlación (R)</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} periodos, de {} a {}.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tablas</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>No se ha indicado ninguna carpeta: no se guarda nada.</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} capas y {} informes están en {}.</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>Media: {}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of {} (dB)</source>
      <translation>Relación señal-ruido de {} (dB)</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>Los días que se excluirían cubren todas las observaciones: no se excluye ninguna.</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>Se excluyen {} de {} observaciones.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Detenido; no se ha escrito nada.</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>No hay memoria suficiente para esta ejecución. Use una extensión menor o menos capas a la vez.</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>Se calcula en {}.</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} es otra máquina, a la que se accede sin cifrado: quien esté en la red puede leer lo que se envía y hacer que los workers ejecuten programas. Proteja el planificador con TLS (tls://).</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>El disco del perfil de usuario o de los archivos temporales está lleno ({}). Libere espacio.</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>Simulando el terreno, el tiempo atmosférico, el suelo y los sensores.</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>Abra el proyecto de la carpeta o ejecute La cadena completa con las capas que allí se nombran.</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>El período termina antes de que empiece SMAP (2015-04-01): no hay SMAP.</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>Cuenca de ejemplo</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>Cuenca de ejemplo (simulada)</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>Examinando los archivos.</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>Correlación con la lluvia de la calibración (R)</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>Leyendo las tablas.</translation>
    </message>
    <message>
      <source>Share of {}</source>
      <translation>Parte de {}</translation>
    </message>
    <message>
      <source>On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two.</source>
      <translation>En la primera ejecución de una instalación se compilan los núcleos de SM2RAIN, lo que tarda uno o dos minutos.</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>Todo lo que SM2R necesita está presente y la cuenca de ejemplo funciona.</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>Buscando versiones compatibles con este QGIS.</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>Se eliminó {}; reinicie QGIS.</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} no existe: no hay nada que eliminar.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>Todo está actualizado.</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>No se instaló nada. Marque «Descargar e instalar» (CONFIRM=true) para ponerlos en {}.</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} paquetes de {} MB están en {}.</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>Reinicie QGIS, que puede seguir usando los anteriores.</translation>
    </message>
    <message>
      <source>SM2R series</source>
      <translation>Series SM2R</translation>
    </message>
    <message>
      <source>Save data</source>
      <translation>Guardar datos</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>Guardar imagen</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Seleccionar</translation>
    </message>
    <message>
      <source>Click a pixel or a station; keep the button down to move</source>
      <translation>Haga clic en un píxel o una estación; mantenga pulsado el botón para desplazarse</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Fijar</translation>
    </message>
    <message>
      <source>Keep these series while you look at another place</source>
      <translation>Conserva estas series mientras se consulta otro lugar</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpiar</translation>
    </message>
    <message>
      <source>Forget the series that are kept</source>
      <translation>Descarta las series fijadas</translation>
    </message>
    <message>
      <source>All times</source>
      <translation>Todos los tiempos</translation>
    </message>
    <message>
      <source>Show the whole record</source>
      <translation>Muestra la serie completa</translation>
    </message>
    <message>
      <source>Save data…</source>
      <translation>Guardar datos…</translation>
    </message>
    <message>
      <source>Save the series as CSV</source>
      <translation>Guarda las series como CSV</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>Guardar imagen…</translation>
    </message>
    <message>
      <source>Save the picture as PNG</source>
      <translation>Guarda la imagen como PNG</translation>
    </message>
    <message>
      <source>No cube with time has a pixel there.</source>
      <translation>Ningún cubo con tiempo tiene un píxel ahí.</translation>
    </message>
    <message>
      <source>Click a pixel or a station on the map</source>
      <translation>Haga clic en un píxel o una estación del mapa</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>Exportar flujo de trabajo</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>Guarda una copia que se puede modificar y la abre en el diseñador de modelos</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>Esta carpeta pertenece al complemento. Elija otra.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster (tcp://host:8786); empty: this machine computes</source>
      <translation>Planificador de un clúster (tcp://host:8786); vacío: calcula esta máquina</translation>
    </message>
    <message>
      <source>Click the map and see the series of all cubes and stations there</source>
      <translation>Haga clic en el mapa para ver las series de todos los cubos y estaciones de ese lugar</translation>
    </message>
  </context>
</TS>
